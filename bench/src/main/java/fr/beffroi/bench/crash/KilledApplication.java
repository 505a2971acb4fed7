package fr.beffroi.bench.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The workbench as a process of its own, on the database that is killed beside it. */
final class KilledApplication {
    private final Path folder;
    private final Map<String, String> environment;
    private final int port;
    private @Nullable Process process;

    KilledApplication(Path folder, World world, String url, int mailPort) throws IOException {
        this.folder = folder;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        environment = Map.of(
                "BEFFROI_DB_URL",
                url,
                "BEFFROI_DB_USER",
                world.owner(),
                "BEFFROI_DB_PASSWORD",
                world.password(),
                "BEFFROI_BASE_URL",
                address(),
                "BEFFROI_MAIL_HOST",
                "127.0.0.1",
                "BEFFROI_MAIL_PORT",
                String.valueOf(mailPort),
                "BEFFROI_MAIL_STARTTLS",
                "false",
                // What a kill left is told again soon: the run need not wait for it.
                "BEFFROI_EVENTS_LEAST_AGE",
                "20s",
                "BEFFROI_EVENTS_PAUSE",
                "5s");
    }

    String address() {
        return "http://localhost:" + port;
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "fr.beffroi.workbench.command.Main",
                "serve",
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve("application").toString()));
        builder.environment().putAll(environment);
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(
                folder.resolve("application.log").toFile());
        process = builder.redirectOutput(log).redirectError(log).start();
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** As an operator stops it. */
    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
