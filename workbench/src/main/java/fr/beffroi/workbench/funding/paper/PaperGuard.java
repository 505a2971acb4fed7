package fr.beffroi.workbench.funding.paper;

import fr.beffroi.workbench.web.limit.UploadedFile;

/** What is let in as a paper: of a known kind by its first bytes, and of bounded size. What a virus scanner finds is refused before. */
final class PaperGuard {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private PaperGuard() {}

    /**
     * What it is.
     *
     * @throws RefusedPaperException where it is not let in
     */
    static String check(String name, byte[] content) {
        if (content.length == 0) {
            throw new RefusedPaperException("empty", name);
        }
        if (content.length > MOST_BYTES) {
            throw new RefusedPaperException("size", name);
        }
        return UploadedFile.findMediaType(content).orElseThrow(() -> new RefusedPaperException("kind", name));
    }
}
