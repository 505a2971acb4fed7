package fr.beffroi.workbench.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not what they seem. */
final class HostileFiles {
    private HostileFiles() {}

    /** By what they are. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nothing", new byte[0]);
        files.put("zeros", new byte[5_000]);
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        files.put("noise", noise);
        files.put("the beginning of a zip", text("PK\u0003\u0004" + "x".repeat(300)));
        files.put("the beginning of a PDF", text("%PDF-1.7\n1 0 obj << /Length 99999999 >> stream"));
        files.put("the beginning of a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
        files.put("a zip within a zip", zip("a.zip", zip("b.zip", zip("c.txt", text("x")))));
        files.put("a workbook that is none", zip("xl/workbook.xml", text("<workbook><sheets>")));
        files.put("a zip that climbs", zip("../../../../tmp/climbed", text("x")));
        files.put("UTF-16", "SIREN;Nom\n1;é\n".getBytes(StandardCharsets.UTF_16));
        files.put("formulas", text("SIREN;Entreprise\n000749018;=1+1\n@x;\"+cmd\"\n"));
        files.put("a quotation mark that never ends", text("SIREN;Entreprise\n\"000749018;x\n"));
        files.put("very wide", text("a;".repeat(30_000) + "\n" + "1;".repeat(30_000) + "\n"));
        files.put("null characters far away", text("SIREN;Entreprise\n" + "1;x\n".repeat(20_000) + "2;a\u0000b\n"));
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
