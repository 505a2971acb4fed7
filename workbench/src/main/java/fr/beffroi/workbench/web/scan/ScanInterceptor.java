package fr.beffroi.workbench.web.scan;

import fr.beffroi.workbench.web.limit.UploadedFile;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Shows every file of every form to the scanners, whatever page it is for: no upload can forget to. */
final class ScanInterceptor implements HandlerInterceptor {
    private final List<UploadScanner> scanners;

    ScanInterceptor(List<UploadScanner> scanners) {
        this.scanners = List.copyOf(scanners);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        // The page that says no is asked for with the same files.
        if (multipart != null && request.getDispatcherType() != DispatcherType.ERROR) {
            multipart.getMultiFileMap().values().forEach(files -> files.forEach(this::check));
        }
        return true;
    }

    private void check(MultipartFile file) {
        if (file.isEmpty()) {
            return;
        }
        String name =
                UploadedFile.plainName(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getName());
        for (UploadScanner scanner : scanners) {
            try {
                scanner.findThreat(name, file.getBytes()).ifPresent(threat -> {
                    throw new RefusedUploadException(name, threat);
                });
            } catch (UncheckedIOException e) {
                throw new RefusedUploadException(name, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
