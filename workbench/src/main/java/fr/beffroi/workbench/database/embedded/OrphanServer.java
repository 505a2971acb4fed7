package fr.beffroi.workbench.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived an application that was killed. It is asked to stop before a new one starts on the same data; its committed
 * transactions are kept.
 */
final class OrphanServer {
    /** The file's lines are: process, folder, start, port, … */
    private static final int PORT_LINE = 3;

    private static final long PATIENCE_SECONDS = 15;

    private OrphanServer() {}

    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!isRunning(data)) {
            return;
        }
        Optional<ProcessHandle> orphan = find(pidFile, data);
        if (orphan.isEmpty()) {
            // Killed together with the application: PostgreSQL itself recovers, but would mistake a stranger's process
            // for its own.
            Files.delete(pidFile);
            return;
        }
        ProcessHandle server = orphan.get();
        server.destroy();
        if (!endsWithin(server)) {
            server.destroyForcibly();
            endsWithin(server);
        }
        Files.deleteIfExists(pidFile);
    }

    /** Whether a server runs on a folder of data, or was killed there. */
    static boolean isRunning(Path data) {
        return Files.exists(data.resolve("postmaster.pid"));
    }

    /** The port of the server that runs on a folder of data; empty where none does. */
    static OptionalInt findPort(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile) || find(pidFile, data).isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                Integer.parseInt(Files.readAllLines(pidFile).get(PORT_LINE).strip()));
    }

    /** The process that the file names, if it is a server on this folder and not a stranger that got its number since. */
    private static Optional<ProcessHandle> find(Path pidFile, Path data) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info()
                            .commandLine()
                            .map(line -> line.contains(data.toString()))
                            .orElse(false));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean endsWithin(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
