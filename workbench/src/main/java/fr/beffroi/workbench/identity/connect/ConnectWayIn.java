package fr.beffroi.workbench.identity.connect;

import fr.beffroi.workbench.identity.signin.WayIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** Spring Security's OpenID Connect sign-in, where a provider is set. The provider is asked about itself at the first sign-in, not at the start. */
@Component
class ConnectWayIn implements WayIn {
    private static final String ID = "connect";

    private final ConnectSettings settings;
    private final ConnectUsers users;
    private final ConnectArrival arrival;

    ConnectWayIn(ConnectSettings settings, ConnectUsers users, ConnectArrival arrival) {
        this.settings = settings;
        this.users = users;
        this.arrival = arrival;
    }

    @Override
    public void open(HttpSecurity http) {
        if (!settings.isOn()) {
            return;
        }
        ClientRegistrationRepository providers = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
        ConnectSignOut signOut = new ConnectSignOut(() -> Objects.requireNonNull(providers.findByRegistrationId(ID)));
        http.oauth2Login(login -> login.loginPage("/connexion")
                        .clientRegistrationRepository(providers)
                        .authorizedClientRepository(new KeepsNoTokens())
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                        .successHandler(arrival)
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/connexion?fournisseur")))
                .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessHandler(signOut));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(ID)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                .clientName(settings.name())
                .scope(settings.scopes().split(" "))
                .build();
    }

    /** Access tokens are used once, to ask who it is; none is kept. */
    private static final class KeepsNoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring's own signature
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, @Nullable Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Nothing is kept.
        }

        @Override
        public void removeAuthorizedClient(
                String id,
                @Nullable Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Nothing was kept.
        }
    }
}
