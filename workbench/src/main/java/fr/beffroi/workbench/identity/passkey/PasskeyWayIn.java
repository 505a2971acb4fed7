package fr.beffroi.workbench.identity.passkey;

import com.webauthn4j.verifier.exception.VerificationException;
import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.signin.SignIns;
import fr.beffroi.workbench.identity.signin.WayIn;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/**
 * Spring Security's filters for passkeys. Its own configurer would keep a principal that is none of our people, so they are set up here. Its
 * removal of passkeys stays closed; the account page has its own.
 */
@Component
class PasskeyWayIn implements WayIn {
    private final WebAuthnRelyingPartyOperations operations;
    private final UserCredentialRepository passkeys;
    private final People people;
    private final SignIns signIns;

    PasskeyWayIn(
            WebAuthnRelyingPartyOperations operations,
            UserCredentialRepository passkeys,
            People people,
            SignIns signIns) {
        this.operations = operations;
        this.passkeys = passkeys;
        this.people = people;
        this.signIns = signIns;
    }

    @Override
    public void open(HttpSecurity http) {
        WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
        signIn.setAuthenticationManager(new ProviderManager(new Provider()));
        signIn.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        var answer = new HttpMessageConverterAuthenticationSuccessHandler();
        signIn.setAuthenticationSuccessHandler((request, response, authentication) -> {
            signIns.note(request, response);
            answer.onAuthenticationSuccess(request, response, authentication);
        });
        http.addFilterBefore(signIn, BasicAuthenticationFilter.class)
                .addFilterAfter(new WebAuthnRegistrationFilter(passkeys, operations), AuthorizationFilter.class)
                .addFilterBefore(new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class)
                .addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(operations), AuthorizationFilter.class);
    }

    private final class Provider implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication authentication) {
            var request = ((WebAuthnAuthenticationRequestToken) authentication).getWebAuthnRequest();
            try {
                PublicKeyCredentialUserEntity owner = Objects.requireNonNull(operations.authenticate(request));
                return signIns.signedIn(people.findInOwnName(PasskeyRows.person(owner.getId()))
                                .orElseThrow())
                        .authentication();
            } catch (IllegalArgumentException | VerificationException e) {
                throw new BadCredentialsException("The passkey was not accepted", e);
            }
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(authentication);
        }
    }
}
