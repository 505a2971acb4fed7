package fr.beffroi.workbench.identity.connect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Who came in through the provider also signs out there, else the next person at the same computer would be let in as them. */
final class ConnectSignOut implements LogoutHandler, LogoutSuccessHandler {
    /** The session attribute with the provider's identity token: it asks for it when signing out. */
    static final String ID_TOKEN = "beffroi.idToken";

    private final Supplier<ClientRegistration> provider;

    ConnectSignOut(Supplier<ClientRegistration> provider) {
        this.provider = provider;
    }

    /** Runs before the session ends. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute(ID_TOKEN, session.getAttribute(ID_TOKEN));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        response.sendRedirect(request.getAttribute(ID_TOKEN) instanceof String token ? atProvider(token, home) : home);
    }

    private String atProvider(String token, String home) {
        Object end =
                provider.get().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return end == null
                ? home
                : UriComponentsBuilder.fromUriString(end.toString())
                        .queryParam("id_token_hint", token)
                        .queryParam("post_logout_redirect_uri", "{home}")
                        .encode()
                        .buildAndExpand(home)
                        .toUriString();
    }
}
