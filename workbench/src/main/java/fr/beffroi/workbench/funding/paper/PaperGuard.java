package fr.beffroi.workbench.funding.paper;

import fr.beffroi.workbench.web.limit.UploadedFile;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is let in as a paper: of a known kind by its first bytes, of bounded size, and with nothing that a scanner finds. */
@Component
class PaperGuard {
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private final List<PaperScanner> scanners;

    PaperGuard(List<PaperScanner> scanners) {
        this.scanners = List.copyOf(scanners);
    }

    /**
     * What it is.
     *
     * @throws RefusedPaperException where it is not let in
     */
    String check(String name, byte[] content) {
        if (content.length == 0) {
            throw new RefusedPaperException("empty", name);
        }
        if (content.length > MOST_BYTES) {
            throw new RefusedPaperException("size", name);
        }
        String mediaType =
                UploadedFile.findMediaType(content).orElseThrow(() -> new RefusedPaperException("kind", name));
        for (PaperScanner scanner : scanners) {
            try {
                scanner.findThreat(name, content).ifPresent(threat -> {
                    throw new RefusedPaperException("threat", threat);
                });
            } catch (UncheckedIOException e) {
                throw new RefusedPaperException("scanner", name);
            }
        }
        return mediaType;
    }
}
