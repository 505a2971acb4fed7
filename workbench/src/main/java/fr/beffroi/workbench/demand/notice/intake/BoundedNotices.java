package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.demand.notice.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A document of notices, however long, of which no notice may be longer than any honest one: what is held at once stays small. */
final class BoundedNotices extends FilterInputStream {
    /** The longest real ones, with hundreds of lots, have some megabytes; a file of many contracts in XML is one piece for us. */
    static final long MOST_BYTES_OF_ONE = 32_000_000;

    private final Budget budget;
    private long sinceLast;

    /** What a file may unpack to: bytes are counted, not believed. */
    static final class Budget {
        /** A year of all of France's contracts unpacks to some gigabytes. */
        private static final long MOST_BYTES = 8_000_000_000L;
        /** Text packs ten to twenty times; a thousand times is a trap. */
        private static final long MOST_RATIO = 200;
        /** So much is harmless whatever it was packed from. */
        private static final long HARMLESS_BYTES = 50_000_000;

        private final long packedBytes;
        private long left;

        Budget(long packedBytes) {
            this.packedBytes = packedBytes;
            this.left = Math.min(MOST_BYTES, HARMLESS_BYTES + packedBytes * MOST_RATIO);
        }

        private void take(long bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new SetAsideException(Reason.of("unpacks-too-large", packedBytes));
            }
        }
    }

    BoundedNotices(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    /** A notice has been read. */
    void next() {
        sinceLast = 0;
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

    private void count(int bytes) throws IOException {
        sinceLast += bytes;
        budget.take(bytes);
        if (sinceLast > MOST_BYTES_OF_ONE) {
            throw new SetAsideException(Reason.of("too-long", MOST_BYTES_OF_ONE / 1_000_000));
        }
    }

    /** Parts of a packed file go on behind each other: whoever reads one does not close the file. */
    @Override
    public void close() {
        // The file is closed by whoever opened it.
    }
}
