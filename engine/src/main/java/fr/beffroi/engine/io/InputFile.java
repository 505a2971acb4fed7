package fr.beffroi.engine.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a file really is, by its first bytes, and its contents within bounds. */
final class InputFile {
    /** No file of ours comes near; the largest model known has 1.3 MB. */
    static final int LARGEST_BYTES = 40_000_000;

    private static final int HEAD_BYTES = 8;

    /** Kinds of file, as far as they matter here. */
    enum Kind {
        JSON,
        GZIP,
        ZIP,
        OLE,
        PDF
    }

    private InputFile() {}

    /** @throws UncheckedIOException if the file cannot be read */
    static Kind kindOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return kindOf(in.readNBytes(HEAD_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kindOf(byte[] head) {
        if (startsWith(head, 0x1f, 0x8b)) {
            return Kind.GZIP;
        } else if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return Kind.ZIP;
        } else if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Kind.OLE;
        } else if (startsWith(head, '%', 'P', 'D', 'F')) {
            return Kind.PDF;
        }
        return Kind.JSON;
    }

    private static boolean startsWith(byte[] head, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The bytes of a JSON file, unpacked where it is gzipped.
     *
     * @throws ModelFaultsException if it is too large, packed or unpacked, or no JSON by its first bytes
     * @throws UncheckedIOException if the file cannot be read
     */
    static byte[] readJson(Path file) {
        refuseTooLarge(file);
        Kind kind = kindOf(file);
        byte[] bytes = switch (kind) {
            case JSON -> read(file, false);
            case GZIP -> read(file, true);
            case ZIP, OLE, PDF -> throw refused(file, kind, null);
        };
        Kind inner = kindOf(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES)));
        if (inner != Kind.JSON) {
            throw refused(file, inner, null);
        }
        return bytes;
    }

    static void refuseTooLarge(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST_BYTES) {
                throw fault(file, Wording.text("found.megabytes", (size + 999_999) / 1_000_000), largest(), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fault for a file that is something else, in words. */
    static ModelFaultsException refused(Path file, Kind kind, @Nullable String hint) {
        return fault(file, Wording.text("found.kind." + kind), Wording.text("expected.modelFile"), hint);
    }

    static ModelFaultsException fault(Path file, String found, String expected, @Nullable String hint) {
        return new ModelFaultsException(List.of(new Fault(String.valueOf(file.getFileName()), found, expected, hint)));
    }

    private static String largest() {
        return Wording.text("expected.atMostMegabytes", LARGEST_BYTES / 1_000_000);
    }

    private static byte[] read(Path file, boolean gzipped) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = gzipped ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw fault(file, Wording.text("found.unpacksBeyond"), largest(), null);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw fault(file, Wording.text("found.brokenGzip"), Wording.text("expected.modelFile"), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
