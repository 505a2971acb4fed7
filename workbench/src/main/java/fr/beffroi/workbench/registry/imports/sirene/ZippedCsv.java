package fr.beffroi.workbench.registry.imports.sirene;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A CSV file in a zip, as INSEE publishes them: unpacked into the work folder, within bounds that are counted, not believed. */
final class ZippedCsv {
    /** Today's whole stock of establishments unpacks to about 9 GB. */
    private static final long MOST_BYTES = 40_000_000_000L;

    /** Text packs ten to twenty times; a thousand times is a trap. */
    private static final long MOST_RATIO = 200;

    private static final int BUFFER = 1 << 16;

    private ZippedCsv() {}

    /**
     * The file to read: itself, or what the zip holds.
     *
     * @throws SireneFileException where the zip is broken, holds not exactly one CSV file, or unpacks beyond reason or the free disk
     */
    static Path unpacked(Path file, Path work) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return file;
        }
        Path target = work.resolve(name.substring(0, name.length() - ".zip".length()) + ".csv");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> tables = Collections.list(zip.entries()).stream()
                    .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .toList();
            if (tables.size() != 1) {
                throw new SireneFileException("notOneTable", name, String.valueOf(tables.size()));
            }
            long most = Math.min(
                    Math.min(MOST_BYTES, Files.size(file) * MOST_RATIO),
                    Files.getFileStore(work).getUsableSpace() * 3 / 4);
            try (InputStream in = zip.getInputStream(tables.getFirst());
                    OutputStream out = Files.newOutputStream(target)) {
                copy(in, out, most, name);
            }
        } catch (ZipException e) {
            throw new SireneFileException("brokenZip", name);
        }
        return target;
    }

    private static void copy(InputStream in, OutputStream out, long most, String name) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int read;
        while ((read = in.read(buffer)) >= 0) {
            total += read;
            if (total > most) {
                throw new SireneFileException("unpacksBeyond", name, String.valueOf(most / 1_000_000));
            }
            out.write(buffer, 0, read);
        }
    }
}
