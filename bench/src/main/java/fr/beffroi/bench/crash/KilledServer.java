package fr.beffroi.bench.crash;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The PostgreSQL of a folder of data, started with the same programs and the same durability as the application starts it, but on one port for all its
 * starts: an application that goes on finds it again.
 */
final class KilledServer {
    private static final int TRIES = 20;

    private final Path folder;
    private final Path data;
    private final Path programs;
    private final int port;

    KilledServer(Path folder) throws IOException {
        this.folder = folder;
        data = folder.resolve("postgresql");
        try (var found = Files.list(folder.resolve("binaries"))) {
            programs = found.filter(one -> Files.exists(one.resolve("bin/pg_ctl")))
                    .min(Comparator.naturalOrder())
                    .orElseThrow()
                    .resolve("bin");
        }
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/beffroi";
    }

    /** Starts it; after a kill it recovers first. */
    void start() throws IOException, InterruptedException {
        for (int attempt = 1;
                run("start", "--log=" + folder.resolve("postgresql.log"), "--options=" + options()) != 0;
                attempt++) {
            if (attempt == TRIES) {
                throw new IOException("PostgreSQL does not start; its log is in " + folder.resolve("postgresql.log"));
            }
            // What is left of the one before holds its memory for a moment.
            Thread.sleep(250);
        }
    }

    void stop() throws IOException, InterruptedException {
        run("stop", "--mode=fast");
    }

    private String options() {
        return "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c password_encryption=scram-sha-256";
    }

    private int run(String what, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(
                List.of(programs.resolve("pg_ctl").toString(), what, "--wait", "--timeout=60", "--pgdata=" + data));
        command.addAll(List.of(more));
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("pg_ctl.log").toFile());
        return new ProcessBuilder(command)
                .redirectOutput(log)
                .redirectError(log)
                .start()
                .waitFor();
    }

    /** kill -9 of everything that belongs to the server, at once. */
    void killAll() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        while (all.stream().anyMatch(ProcessHandle::isAlive)) {
            Thread.sleep(10);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** kill -9 of one of its processes: the server then ends all others and recovers by itself. */
    void killOne(Random random) throws IOException {
        List<ProcessHandle> children = postmaster().children().toList();
        if (!children.isEmpty()) {
            children.get(random.nextInt(children.size())).destroyForcibly();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String number =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }
}
