package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.web.error.ErrorPages;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form of a session that has ended, or of another site: refused like any that lacks the session's secret, but told as what it most often is. What was typed is still
 * in the browser.
 */
final class StaleForms implements AccessDeniedHandler {
    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            request.setAttribute(ErrorPages.VIEW, "identity/stale-form");
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            others.handle(request, response, denied);
        }
    }
}
