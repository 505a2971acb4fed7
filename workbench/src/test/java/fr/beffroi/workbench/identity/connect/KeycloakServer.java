package fr.beffroi.workbench.identity.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Keycloak in a process of its own, with the realm of {@code keycloak/beffroi-realm.json}; ends with the tests. */
final class KeycloakServer implements AutoCloseable {
    /** Where the build unpacks it, when slow tests are asked for. */
    private static final Path UNPACKED = Path.of("target", "keycloak");

    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long END_SECONDS = 20;

    private final Process process;
    private final int port;

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where it lies; empty where the build did not bring it. */
    static Optional<Path> find() {
        try (Stream<Path> folders = Files.exists(UNPACKED) ? Files.list(UNPACKED) : Stream.empty()) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it knows the realm. */
    static KeycloakServer start(Path folder) {
        try {
            Path imported = Files.createDirectories(folder.resolve("data/import"));
            try (var realm =
                    Objects.requireNonNull(KeycloakServer.class.getResourceAsStream("/keycloak/beffroi-realm.json"))) {
                Files.copy(realm, imported.resolve("beffroi-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            }
            int port = freePort();
            ProcessBuilder command = new ProcessBuilder(List.of(
                    "sh",
                    folder.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--db=dev-mem",
                    "--http-host=127.0.0.1",
                    "--hostname=http://localhost:" + port,
                    "--http-port=" + port));
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.redirectErrorStream(true).redirectOutput(LOG.toFile());
            KeycloakServer server = new KeycloakServer(command.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            Awaitility.await("Keycloak, which says in " + LOG)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(server::knowsRealm);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The realm's address, as in its own documents. */
    String issuer() {
        return "http://localhost:" + port + "/realms/beffroi";
    }

    private boolean knowsRealm() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended with " + process.exitValue() + "; see " + LOG);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it and what it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
