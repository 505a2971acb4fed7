package fr.beffroi.workbench.identity.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the provider about the person. ProConnect answers with a signed token where others answer with plain JSON; both are understood. Source:
 * OpenID Connect Core 1.0, sections 5.3.2 and 5.3.4.
 */
@Component
class ConnectUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final MediaType SIGNED = new MediaType("application", "jwt");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    private final RestClient http =
            RestClient.builder().requestFactory(patient()).build();

    private static JdkClientHttpRequestFactory patient() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(PATIENCE);
        return factory;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Map<String, Object> claims = claims(request);
        if (!Objects.equals(claims.get("sub"), request.getIdToken().getSubject())) {
            throw refused("The answer is about somebody else", null);
        }
        return new DefaultOidcUser(List.of(), request.getIdToken(), new OidcUserInfo(claims));
    }

    private Map<String, Object> claims(OidcUserRequest request) {
        ClientRegistration registration = request.getClientRegistration();
        String address = registration.getProviderDetails().getUserInfoEndpoint().getUri();
        try {
            ResponseEntity<String> answer = http.get()
                    .uri(Objects.requireNonNull(address))
                    .accept(SIGNED, MediaType.APPLICATION_JSON)
                    .headers(headers ->
                            headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                    .retrieve()
                    .toEntity(String.class);
            String body = Objects.requireNonNullElse(answer.getBody(), "");
            return SIGNED.isCompatibleWith(answer.getHeaders().getContentType())
                    ? verified(body, registration)
                    : JSON.readValue(body, CLAIMS);
        } catch (RestClientException | JwtException | JacksonException e) {
            throw refused("The provider did not say who it is", e);
        }
    }

    private static Map<String, Object> verified(String token, ClientRegistration registration) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        Jwt jwt = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build()
                .decode(token);
        List<String> audience = jwt.getAudience();
        if (audience != null && !audience.contains(registration.getClientId())) {
            throw refused("The answer is for somebody else", null);
        }
        return new HashMap<>(jwt.getClaims());
    }

    private static OAuth2AuthenticationException refused(String why, @Nullable Exception cause) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info", why, null), why, cause);
    }
}
