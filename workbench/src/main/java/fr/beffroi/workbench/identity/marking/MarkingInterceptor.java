package fr.beffroi.workbench.identity.marking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Looks into every form and every uploaded file before the page gets them. */
final class MarkingInterceptor implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod())) {
            request.getParameterMap().forEach(MarkingInterceptor::checkField);
            MultipartHttpServletRequest multipart =
                    WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
            if (multipart != null) {
                for (Map.Entry<String, List<MultipartFile>> files :
                        multipart.getMultiFileMap().entrySet()) {
                    files.getValue().forEach(MarkingInterceptor::checkFile);
                }
            }
        }
        return true;
    }

    /** A password is nobody's text. */
    private static void checkField(String name, String[] values) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (!plain.contains("mot-de-passe") && !plain.contains("password") && !plain.equals("_csrf")) {
            for (String value : values) {
                MarkingReader.check(name, value);
            }
        }
    }

    private static void checkFile(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            MarkingReader.check(name == null || name.isEmpty() ? file.getName() : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
