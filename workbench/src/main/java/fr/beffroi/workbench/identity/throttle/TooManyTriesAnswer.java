package fr.beffroi.workbench.identity.throttle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers with status 429 and says how long to wait, in a header and on the page. */
@ControllerAdvice
public class TooManyTriesAnswer {

    @ExceptionHandler
    void answer(TooManyTriesException tooMany, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(tooMany, request, response);
    }

    /** Writes the answer, for filters too. */
    public static void send(TooManyTriesException tooMany, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Duration wait = tooMany.waitTime();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        // The error page reads it.
        request.setAttribute("waitMinutes", wait.plusSeconds(59).toMinutes());
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
