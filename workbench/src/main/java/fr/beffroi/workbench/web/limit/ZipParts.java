package fr.beffroi.workbench.web.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of uploaded zip files (workbooks and documents of office programs are such), found by the directory at the end, as the programs that
 * open them do, and unpacked within bounds that are counted, not believed. One of these serves a whole upload: zips within zips share its bounds.
 */
public final class ZipParts {
    /** What an upload may unpack to. */
    public static final int MOST_BYTES = 200_000_000;

    private static final int MOST_PARTS = 2_000;

    private long bytesLeft = MOST_BYTES;
    private int partsLeft = MOST_PARTS;

    /** Looks at a part. */
    @FunctionalInterface
    public interface Look {
        /** {@code content} need not be read to its end. */
        void at(String name, InputStream content) throws IOException;
    }

    /** An upload has more parts, or unpacks to more, than any honest one. */
    public static final class BeyondBoundsException extends IOException {
        private static final long serialVersionUID = 1;

        BeyondBoundsException() {
            super("More than " + MOST_PARTS + " parts or " + MOST_BYTES + " bytes");
        }
    }

    /**
     * Looks at every part of a zip.
     *
     * @throws BeyondBoundsException where there is too much of it
     * @throws IOException where it is no zip that can be read
     */
    public void walk(byte[] zip, Look look) throws IOException {
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
            for (ZipArchiveEntry entry : entries) {
                if (partsLeft-- <= 0) {
                    throw new BeyondBoundsException();
                }
                try (InputStream unpacked = new Counted(file.getInputStream(entry))) {
                    look.at(entry.getName(), unpacked);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("No zip that can be read", e);
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream unpacked) {
            super(unpacked);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws BeyondBoundsException {
            bytesLeft -= bytes;
            if (bytesLeft < 0) {
                throw new BeyondBoundsException();
            }
        }
    }
}
