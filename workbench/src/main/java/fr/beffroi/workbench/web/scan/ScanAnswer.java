package fr.beffroi.workbench.web.scan;

import fr.beffroi.workbench.web.error.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Says what was found in which file and that nothing was kept (422), or that the scanner does not answer (503). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScanAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(ScanAnswer.class);

    private final MessageSource messages;

    ScanAnswer(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object answer(
            RefusedUploadException refused, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        String path = request.getRequestURI();
        HttpStatus status =
                refused.threat() == null ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT;
        String found = refused.threat() == null
                ? messages.getMessage("scan.silent", new Object[] {refused.name()}, locale)
                : messages.getMessage("scan.threat", new Object[] {refused.threat(), refused.name()}, locale);
        // Not the file's name: it may tell of a person.
        LOG.warn("A file for {} was refused: {}", path, refused.threat());
        if (!path.startsWith("/api/")) {
            request.setAttribute(ErrorPages.VIEW, "web/scanned");
            request.setAttribute("scanFound", found);
            response.sendError(status.value());
            return new ModelAndView();
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, found);
        problem.setTitle(messages.getMessage("scan.answer", null, locale));
        problem.setInstance(URI.create(path));
        problem.setProperty("place", refused.name());
        problem.setProperty("maybe", messages.getMessage("scan.maybe", null, locale));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
