package fr.beffroi.workbench.database.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of a folder's database: made once, readable by its owner alone. */
final class Passwords {
    private static final int BYTES = 24;

    private Passwords() {}

    /** Where it lies. */
    static Path file(Path folder) {
        return folder.resolve("database.password");
    }

    static String ofFolder(Path folder) throws IOException {
        Path file = file(folder);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, password);
        return password;
    }
}
