package fr.beffroi.workbench.demand.notice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.demand.notice.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Files packed in all usual ways are read; what is packed to do harm is read no further than its bounds. */
class PackedNoticesTest {
    private static final String CONTRACT =
            "{\"id\": \"%s\", \"acheteur\": {\"id\": \"21974022200019\"}, \"objet\": \"Fraisage\"}";
    private final List<Notice> good = new ArrayList<>();
    private final List<Fault> bad = new ArrayList<>();

    private static byte[] contracts(String... ids) {
        List<String> all = new ArrayList<>();
        for (String id : ids) {
            all.add(CONTRACT.formatted(id));
        }
        return ("{\"marches\": {\"marche\": [" + String.join(",", all) + "]}}").getBytes(StandardCharsets.UTF_8);
    }

    private void read(byte[] content) {
        PackedNotices.read(NoticeFile.of("x", content), good::add, bad::add);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[]... contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (byte[] content : contents) {
                packed.putNextEntry(new ZipEntry("part" + out.size() + ".json"));
                packed.write(content);
                packed.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(byte[]... contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream packed = new TarArchiveOutputStream(out)) {
            for (byte[] content : contents) {
                TarArchiveEntry entry = new TarArchiveEntry("day/part" + out.size() + ".json");
                entry.setSize(content.length);
                packed.putArchiveEntry(entry);
                packed.write(content);
                packed.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void allUsualPackingsAreRead() throws IOException {
        byte[] two = contracts("1", "2");
        byte[] one = contracts("3");
        for (byte[] file : List.of(zip(two, one), tar(two, one), gzip(tar(two, one)))) {
            good.clear();
            read(file);
            assertThat(good).hasSize(3);
        }
        good.clear();
        read(gzip(two));
        assertThat(good).hasSize(2);
        assertThat(bad).isEmpty();
    }

    @Test
    void aBrokenPartStopsNoOther() throws IOException {
        read(zip(contracts("1"), "<html/>".getBytes(StandardCharsets.UTF_8), zip(contracts("2")), contracts("3")));
        assertThat(good).hasSize(3);
        assertThat(bad).singleElement().satisfies(fault -> {
            assertThat(fault.part()).startsWith("part");
            assertThat(fault.reason().values()).contains("html");
        });
        good.clear();
        bad.clear();
        read(gzip(zip(zip(contracts("1")))));
        assertThat(good).isEmpty();
        assertThat(bad)
                .singleElement()
                .extracting(fault -> fault.reason().code())
                .isEqualTo("packed-twice");
    }

    @Test
    void aTornPackKeepsWhatCameBefore() throws IOException {
        byte[] whole = zip(contracts("1"), contracts("2"));
        byte[] torn = java.util.Arrays.copyOf(whole, whole.length / 2 + 20);
        read(torn);
        assertThat(good).isNotEmpty();
        assertThat(bad).isNotEmpty();
    }

    /** So much of nothing, of which hardly any memory is taken and no end is waited for. */
    private static byte[] bomb(String head, long bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] blank = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (long left = bytes; left > 0; left -= blank.length) {
                packed.write(blank);
            }
        }
        return out.toByteArray();
    }

    @Test
    void bombsAreReadToTheirBounds() throws IOException {
        for (String head : List.of("<TED_EXPORT>", "{\"marches\": [", "[", "<a>")) {
            bad.clear();
            read(bomb(head, 200_000_000));
            assertThat(bad)
                    .as(head)
                    .singleElement()
                    .extracting(fault -> fault.reason().code())
                    .isEqualTo("too-long");
        }
        bad.clear();
        read(bomb("", 200_000_000));
        assertThat(bad)
                .singleElement()
                .extracting(fault -> fault.reason().code())
                .isEqualTo("neither");
        assertThat(good).isEmpty();
    }

    @Test
    void manySmallElementsAreNoWayToFillTheMemory() {
        bad.clear();
        PackedNotices.read(
                new NoticeFile("x", 0, null, () -> new InputStream() {
                    private int at;

                    @Override
                    public int read() {
                        return "<a>".length() > at ? "<a>".charAt(at++) : "<b/>".charAt(at++ % 4);
                    }
                }),
                good::add,
                bad::add);
        assertThat(bad)
                .singleElement()
                .extracting(Fault::reason)
                .asString()
                .containsAnyOf("elements", "well-formed", "No XML");
    }
}
