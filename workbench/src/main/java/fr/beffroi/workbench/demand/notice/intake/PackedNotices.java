package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.NoticeReader;
import fr.beffroi.workbench.demand.notice.Reason;
import fr.beffroi.workbench.demand.notice.UnreadableNoticeException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads a file whatever it is packed in: zip, gzip, and tar as the Publications Office packs its days. Seen from what is in it, not from its name. */
public final class PackedNotices {
    private static final int TAR_MARK_AT = 257;
    private static final byte[] TAR_MARK = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = TAR_MARK_AT + 5;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int MOST_PARTS = 300_000;
    /** gzip, tar in it, notices in that. */
    private static final int DEEPEST = 2;

    private final BoundedNotices.Budget budget;
    private final Consumer<Notice> good;
    private final Consumer<Fault> bad;
    private int partsLeft = MOST_PARTS;

    private PackedNotices(BoundedNotices.Budget budget, Consumer<Notice> good, Consumer<Fault> bad) {
        this.budget = budget;
        this.good = good;
        this.bad = bad;
    }

    /**
     * Reads a file to its end, or to where it can be read no further.
     *
     * @param good takes each notice
     * @param bad takes what could not be read
     */
    public static void read(NoticeFile file, Consumer<Notice> good, Consumer<Fault> bad) {
        PackedNotices reading = new PackedNotices(new BoundedNotices.Budget(file.bytes()), good, bad);
        try (InputStream in = file.content().open()) {
            reading.read(in, "", 0);
        } catch (IOException e) {
            bad.accept(new Fault("", SetAsideException.within(e, Reason.of("stopped", e.getMessage()))));
        }
    }

    private void read(InputStream packed, String part, int depth) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, 1 << 16);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        boolean zip = head.length > 2 && head[0] == 'P' && head[1] == 'K';
        boolean gzip = head.length > 2 && (head[0] & 0xff) == GZIP_1 && (head[1] & 0xff) == GZIP_2;
        boolean tar = head.length == HEAD && Arrays.equals(Arrays.copyOfRange(head, TAR_MARK_AT, HEAD), TAR_MARK);
        if ((zip || gzip || tar) && depth >= DEEPEST) {
            bad.accept(new Fault(part, Reason.of("packed-twice")));
        } else if (gzip) {
            read(new GZIPInputStream(in), part, depth + 1);
        } else if (zip) {
            readZip(in, depth);
        } else if (tar) {
            readTar(in, depth);
        } else {
            readDocument(in, part);
        }
    }

    private void readZip(InputStream in, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        int found = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                readPart(zip, entry.getName(), depth);
                found++;
            }
        }
        if (found == 0) {
            throw new SetAsideException(Reason.of("nothing-packed"));
        }
    }

    private void readTar(InputStream in, int depth) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile()) {
                readPart(tar, entry.getName(), depth);
            }
        }
    }

    private void readPart(InputStream in, String name, int depth) throws IOException {
        if (partsLeft-- <= 0) {
            throw new SetAsideException(Reason.of("too-many-parts", MOST_PARTS));
        }
        read(in, name, depth + 1);
    }

    private void readDocument(InputStream in, String part) throws IOException {
        BoundedNotices bounded = new BoundedNotices(in, budget);
        try {
            NoticeReader.read(
                    bounded,
                    notice -> {
                        bounded.next();
                        good.accept(notice);
                    },
                    reason -> {
                        bounded.next();
                        bad.accept(new Fault(part, reason));
                    });
        } catch (UnreadableNoticeException e) {
            bad.accept(new Fault(part, SetAsideException.within(e, e.reason())));
        } catch (IllegalArgumentException | ArithmeticException | IllegalStateException | StackOverflowError e) {
            // What no reader foresaw in a stranger's file must not stop the files behind it.
            bad.accept(new Fault(part, Reason.of("unforeseen", e)));
        }
    }
}
