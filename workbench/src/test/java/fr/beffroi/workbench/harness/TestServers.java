package fr.beffroi.workbench.harness;

import fr.beffroi.workbench.database.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Starts PostgreSQL servers for tests: each with a folder of its own, all with programs that were unpacked once. */
public final class TestServers {
    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");

    private TestServers() {}

    /** A new server on an empty folder. One process at a time, since the first unpacks the programs. */
    public static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(PROGRAMS);
            try (FileChannel channel = FileChannel.open(
                            PROGRAMS.resolveSibling("postgresql-programs.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                link(folder);
                return EmbeddedServer.start(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lends a folder, on which another process will start a server of its own, the programs that an earlier {@link #start} unpacked. */
    public static void link(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("binaries"), PROGRAMS.toAbsolutePath());
    }
}
