package fr.beffroi.workbench.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** The last answer when all else failed: a problem for callers of {@code /api}, a page for people. Open to everybody. */
@Controller
public class ErrorPages implements ErrorController {
    /** The request attribute by which whoever refuses a request names a page that says more than the general one. */
    public static final String VIEW = "fr.beffroi.error.view";

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int SERVER_ERROR = 500;

    private final ProblemWords words;

    ErrorPages(ProblemWords words) {
        this.words = words;
    }

    private static int status(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable wrapper && !(thrown instanceof MultipartException)) {
            thrown = wrapper.getCause();
        }
        if (thrown instanceof MultipartException failure) {
            // A form with a file was expected, or a smaller one: the caller's fault, not ours.
            return failure instanceof MaxUploadSizeExceededException ? TOO_LARGE : BAD_REQUEST;
        }
        if (thrown instanceof Throwable failure && UnkeepableText.isBehind(failure)) {
            return BAD_REQUEST;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : SERVER_ERROR;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, Locale locale) {
        HttpStatusCode status = HttpStatusCode.valueOf(status(request));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api/")) {
            ProblemDetail problem = words.problem(status, locale);
            problem.setInstance(URI.create(path));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        String view = request.getAttribute(VIEW) instanceof String special ? special : "error";
        return new ModelAndView(view, Map.of("status", status.value()), status);
    }
}
