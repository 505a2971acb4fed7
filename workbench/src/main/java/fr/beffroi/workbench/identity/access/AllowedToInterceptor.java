package fr.beffroi.workbench.identity.access;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Opens a page to the roles its {@link AllowedTo} names. Spring Security then sends strangers to sign in and tells others no. */
final class AllowedToInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            AllowedTo allowed = find(method);
            List<Role> roles = allowed == null ? List.of() : List.of(allowed.value());
            Role role = Viewers.current().role();
            if (!roles.contains(role) && !roles.contains(Role.ANONYMOUS)) {
                throw new AccessDeniedException(role.code() + " may not call " + request.getRequestURI());
            }
        }
        return true;
    }

    /** Libraries' own handlers (OpenAPI) are ruled by the security configuration; what went wrong is told to everybody. */
    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("fr.beffroi.")
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    static @Nullable AllowedTo find(HandlerMethod method) {
        AllowedTo own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }
}
