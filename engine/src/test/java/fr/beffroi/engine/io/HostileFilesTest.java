package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be are refused in words, before anything large is unpacked or kept. */
@InLanguage("en")
class HostileFilesTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aFileOfFiftyMegabytes() throws IOException {
        for (String name : new String[] {"large.json", "large.xlsx"}) {
            Path file = folder.resolve(name);
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.write(
                        name.endsWith("json")
                                ? "{  ".getBytes(StandardCharsets.US_ASCII)
                                : new byte[] {'P', 'K', 3, 4});
                large.setLength(50L * MEGABYTE);
            }
            assertThat(refused(file).found()).isEqualTo("50 MB");
        }
    }

    @Test
    void aGzipBomb() throws IOException {
        Path file = folder.resolve("bomb.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            blanks(out, 200);
        }
        assertThat(Files.size(file)).isLessThan(MEGABYTE);
        assertThat(refused(file).found()).contains("unpack");
    }

    @Test
    void aGzipThatIsCutOff() throws IOException {
        Path file = folder.resolve("cut.json.gz");
        ModelFiles.write(
                ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8)).model(), file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refused(file).found()).contains("damaged");
    }

    @Test
    void aZipBomb() throws IOException {
        Path file = workbook("", text -> text);
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            copy(in, out);
            out.putNextEntry(new ZipEntry("xl/media/blanks.xml"));
            blanks(out, 300);
        }
        assertThat(Files.size(bomb)).isLessThan(MEGABYTE);
        assertThat(refused(bomb).found()).contains("unpack");
    }

    @Test
    void aZipBombThatLiesAboutItsSize() throws IOException {
        Path bomb = folder.resolve("liar.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            blanks(out, 300);
        }
        byte[] bytes = Files.readAllBytes(bomb);
        // In the last central directory record (one entry) the unpacked size stands 24 bytes after its signature.
        int record = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        for (int i = 0; i < 4; i++) {
            bytes[record + 24 + i] = (byte) (i == 0 ? 100 : 0);
        }
        Files.write(bomb, bytes);
        // Either the zip reader stumbles over the lie, or the counting does.
        assertThat(refused(bomb).found()).matches(".*(unpack|damaged).*");
    }

    @Test
    void aWorkbookWithMacros() throws IOException {
        Path file = workbook("", text -> text);
        Path macros = folder.resolve("macros.xlsm");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(macros))) {
            copy(in, out);
            out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
            out.write(1);
        }
        assertThat(refused(macros).found()).contains("macros");
    }

    @Test
    void aWorkbookWithADocumentType() throws IOException {
        Path file = workbook(
                "xl/workbook.xml",
                text -> text.replace("?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"));
        assertThat(refused(file).found()).contains("DOCTYPE");
    }

    @Test
    void aWorkbookThatIsDamaged() throws IOException {
        Path file = workbook("xl/workbook.xml", text -> text.substring(0, text.length() / 2));
        assertThat(refused(file).expected()).contains("workbook");
        Path cut = folder.resolve("cut.xlsx");
        byte[] bytes = Files.readAllBytes(workbook("", text -> text));
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refused(cut).found()).contains("damaged");
    }

    @Test
    void aSheetThatIsDamaged() throws IOException {
        Path file = workbook("xl/worksheets/sheet3.xml", text -> text.substring(0, text.length() / 2));
        assertThat(refused(file).expected()).contains("workbook");
    }

    @Test
    void otherFilesUnderOurNames() throws IOException {
        byte[] pdf = "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1);
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] text = "id;name\n1;x".getBytes(StandardCharsets.UTF_8);
        for (String name : new String[] {"renamed.json", "renamed.xlsx"}) {
            assertThat(refused(file(name, pdf)).found()).contains("PDF");
            assertThat(refused(file(name, ole)).found()).contains("encrypted");
        }
        assertThat(refused(file("text.xlsx", text)).expected()).contains("workbook");
        assertThat(refused(file("text.json", text)).expected()).contains("JSON");
        Path gzippedPdf = folder.resolve("pdf.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzippedPdf))) {
            out.write(pdf);
        }
        assertThat(refused(gzippedPdf).found()).contains("PDF");
        Path zip = folder.resolve("other.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertThat(refused(zip).found()).contains("no Excel workbook");
    }

    private Fault refused(Path file) {
        ModelFaultsException refused = catchThrowableOfType(ModelFaultsException.class, () -> ModelFiles.read(file));
        assertThat(refused).as("the file is refused").isNotNull();
        assertThat(refused.faults()).hasSize(1);
        return refused.faults().getFirst();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** The sample's workbook with one of its parts changed. */
    private Path workbook(String part, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("sample.xlsx");
        ModelWorkbook.write(
                ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8)).model(), file);
        Path changed = folder.resolve("changed.xlsx");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return changed;
    }

    private static void copy(ZipFile in, ZipOutputStream out) throws IOException {
        for (ZipEntry entry : Collections.list(in.entries())) {
            out.putNextEntry(new ZipEntry(entry.getName()));
            in.getInputStream(entry).transferTo(out);
        }
    }

    private static void blanks(OutputStream out, int megabytes) throws IOException {
        byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            out.write(blanks);
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not found");
    }
}
