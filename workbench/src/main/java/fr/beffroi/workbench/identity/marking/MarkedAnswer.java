package fr.beffroi.workbench.identity.marking;

import fr.beffroi.workbench.web.error.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says where a marking was found, that nothing was kept, and what to do. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MarkedAnswer {
    private final MarkingRefusals refusals;
    private final MessageSource messages;

    MarkedAnswer(MarkingRefusals refusals, MessageSource messages) {
        this.refusals = refusals;
        this.messages = messages;
    }

    @ExceptionHandler
    Object answer(MarkedException marked, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        String path = request.getRequestURI();
        refusals.note(path, marked.marking());
        if (!path.startsWith("/api/")) {
            // Told by the error page, which has what the layout needs.
            request.setAttribute(ErrorPages.VIEW, "identity/marked");
            request.setAttribute("place", marked.place());
            request.setAttribute("marking", marked.marking());
            response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new ModelAndView();
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage("marking.found", new Object[] {marked.marking(), marked.place()}, locale));
        problem.setTitle(messages.getMessage("marking.answer", null, locale));
        problem.setInstance(URI.create(path));
        problem.setProperty("place", marked.place());
        problem.setProperty("value", marked.marking());
        problem.setProperty("maybe", messages.getMessage("marking.maybe", null, locale));
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
