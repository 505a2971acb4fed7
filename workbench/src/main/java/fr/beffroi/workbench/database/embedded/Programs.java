package fr.beffroi.workbench.database.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs. The server is started through {@code pg_ctl}, which gives it a session of its own: as a child of ours it would hear the
 * terminal's Ctrl-C together with us, and be gone before the application's last transactions.
 *
 * @param folder that holds {@code bin}
 * @param log what the programs say is appended to
 */
record Programs(Path folder, Path log) {

    /** Runs one to its end. */
    void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder.Redirect appended = ProcessBuilder.Redirect.appendTo(log.toFile());
        Process process = new ProcessBuilder(command)
                .redirectOutput(appended)
                .redirectError(appended)
                .start();
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(program + " ended with status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
    }
}
