package fr.beffroi.workbench.database.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs: they come as an archive among our libraries, and are unpacked once into the folder of the data. */
final class Binaries {
    private Binaries() {}

    /** The folder that holds {@code bin/postgres} and its like; unpacks it the first time, and again for another version. */
    static Path unpack(Path folder) throws IOException {
        byte[] archive = archive();
        CRC32 sum = new CRC32();
        sum.update(archive);
        Path unpacked = folder.resolve("PG-" + HexFormat.of().toHexDigits((int) sum.getValue()));
        if (!Files.exists(unpacked)) {
            Path making = folder.resolve("unpacking");
            FileSystemUtils.deleteRecursively(making); // of a start that was killed
            Files.createDirectories(making);
            unpack(archive, making);
            Files.move(making, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.contains("mac") ? "Darwin" : system.contains("win") ? "Windows" : "Linux";
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, System.getProperty("os.arch"))) {
            return in.readAllBytes();
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    write(tar, entry, target);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        String first = Path.of(entry.getName()).normalize().getName(0).toString();
        if (first.equals("bin") || first.equals("lib")) {
            target.toFile().setExecutable(true);
        }
    }
}
