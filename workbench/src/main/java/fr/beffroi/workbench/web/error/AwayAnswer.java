package fr.beffroi.workbench.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer while the database is away: 503, when to come again, and what to do. It asks nothing of a session or of the layout, which would ask the
 * database who is signed in.
 */
@Component
class AwayAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(AwayAnswer.class);
    private static final String RETRY_SECONDS = "30";
    /** All of the look it needs: a stylesheet asked for by somebody who is signed in would wait for the database too. */
    private static final String STYLE = """
            :root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1b1d22; --brick: #9c2b20; --hair: #d9d6cf; }
            @media (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #eceae4; --brick: #f0a497; --hair: #3a3d44; } }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, sans-serif; }
            header, main { max-width: 46rem; margin: 0 auto; padding: 20px 18px; }
            header a { color: inherit; font-weight: 700; text-decoration: none; }
            h1 { font-weight: 400; font-size: 2.2rem; line-height: 1.2; margin: 12px 0; border-top: 1px solid var(--hair); padding-top: 28px; }
            main a, aside { display: inline-block; margin-top: 8px; padding: 10px 18px; border: 1px solid var(--brick); color: var(--brick); border-radius: 4px; font-weight: 600; }
            main a { text-decoration: none; }
            aside { border-width: 0 0 0 3px; border-radius: 0; color: inherit; font-weight: 400; }
            """;

    private static final String CONTENT_POLICY = "default-src 'none'; style-src '" + hash(STYLE)
            + "'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8"><title>%2$s · Beffroi</title><meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,"><style>%6$s</style></head>
            <body><header><a href="%4$s/">Beffroi</a></header>
            <main><h1>%2$s</h1><p>%3$s</p>%5$s</main></body></html>
            """;

    private final ProblemWords words;
    private final LocaleResolver languages;
    private final JsonMapper json;

    AwayAnswer(ProblemWords words, LocaleResolver languages, JsonMapper json) {
        this.words = words;
        this.languages = languages;
        this.json = json;
    }

    /** Answers instead of whatever was begun, and notes the failure; nothing may have been sent yet. */
    void send(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error(
                "The database was away for {} {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                failure.toString());
        Locale locale = languages.resolveLocale(request);
        String path = request.getRequestURI();
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        byte[] body;
        if (path.startsWith(request.getContextPath() + "/api/")) {
            ProblemDetail problem = words.problem(HttpStatus.SERVICE_UNAVAILABLE, locale);
            problem.setInstance(URI.create(path));
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            body = json.writeValueAsBytes(problem);
        } else {
            response.setHeader("Content-Security-Policy", CONTENT_POLICY);
            response.setContentType("text/html;charset=UTF-8");
            body = page(request, locale).getBytes(StandardCharsets.UTF_8);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private String page(HttpServletRequest request, Locale locale) {
        String what = words.say("error.503.what", locale);
        String todo = words.say("error.503.do", locale);
        boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String further = reading
                ? "<p><a href=\"%s\">%s</a></p>"
                        .formatted(
                                escape(request.getRequestURI() + query), escape(words.say("error.503.retry", locale)))
                : "<aside role=\"alert\">%s</aside>".formatted(escape(words.say("error.503.form", locale)));
        return PAGE.formatted(
                locale.getLanguage(), escape(what), escape(todo), request.getContextPath(), further, STYLE);
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
