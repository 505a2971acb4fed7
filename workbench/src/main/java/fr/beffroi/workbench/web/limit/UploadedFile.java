package fr.beffroi.workbench.web.limit;

import java.util.Optional;

/** What an uploaded file is by its first bytes, whatever it is called; and a name that does no harm wherever it is shown or saved. */
public final class UploadedFile {
    private static final int LONGEST_NAME = 120;

    private UploadedFile() {}

    /** The media type of a PDF, PNG or JPEG; empty for anything else. */
    public static Optional<String> findMediaType(byte[] content) {
        if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
            return Optional.of("application/pdf");
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        return startsWith(content, 0xff, 0xd8, 0xff) ? Optional.of("image/jpeg") : Optional.empty();
    }

    /** Without folders and odd characters, bounded; {@code otherwise} where nothing is left. */
    public static String plainName(String fileName, String otherwise) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        return name.isEmpty() ? otherwise : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
