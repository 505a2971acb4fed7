package fr.beffroi.workbench.identity.secret;

import fr.beffroi.workbench.identity.NeedToKnow;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.identity.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Opens a page marked {@link NeedToKnow} to the people named for it, and notes each reading before the page is made. */
final class NeedToKnowInterceptor implements HandlerInterceptor {
    private final NamedPeople people;

    NeedToKnowInterceptor(NamedPeople people) {
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            NeedToKnow needed = find(method);
            if (needed != null) {
                enter(needed.value(), request.getRequestURI());
                response.setHeader("Cache-Control", "no-store");
            }
        }
        return true;
    }

    private void enter(SecretTopic topic, String path) {
        if (people.isOff(topic)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!people.isOpen(topic)) {
            throw new AccessDeniedException(Viewers.current().role().code() + " is not named for " + topic.code());
        }
        people.noteReading(topic, path);
    }

    private static @Nullable NeedToKnow find(HandlerMethod method) {
        NeedToKnow own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), NeedToKnow.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), NeedToKnow.class);
    }
}
