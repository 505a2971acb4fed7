package fr.beffroi.workbench.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says so (503) when the database went away, also where a transaction could not be begun or ended. Spring itself sees the broken connection behind such a
 * failure, takes it for a browser that has gone, and would answer "200" with nothing in it: whoever asked would believe that all was kept.
 */
@Component
final class DatabaseAway implements HandlerExceptionResolver, Ordered {
    private final AwayAnswer away;

    DatabaseAway(AwayAnswer away) {
        this.away = away;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!DatabaseGone.isBehind(failure) || response.isCommitted()) {
            return null;
        }
        try {
            away.send(failure, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
