package fr.beffroi.workbench.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The workbench as a process of its own, started as the launcher does. */
final class RunningWorkbench implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 1_000;

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();
    private final String address;

    private RunningWorkbench(Process process, BufferedReader output) throws IOException {
        this.process = process;
        this.output = output;
        this.address = awaitAddress();
    }

    static RunningWorkbench start(String... arguments) throws IOException {
        ProcessBuilder command = command(arguments);
        // Two test processes start workbenches at the same time: each looks for free ports from a place of its own.
        command.environment()
                .put(
                        "BEFFROI_PORT",
                        Long.toString(FIRST_PORT + ProcessHandle.current().pid() % PORTS * 10));
        Process process = command.start();
        return new RunningWorkbench(process, process.inputReader(StandardCharsets.UTF_8));
    }

    /** Runs a command to its end and gives what it said. */
    static String run(int expectedStatus, String... arguments) throws IOException, InterruptedException {
        Process process = command(arguments).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != expectedStatus) {
            process.destroyForcibly();
            throw new AssertionError("Expected exit status " + expectedStatus + ": " + said);
        }
        return said;
    }

    private static ProcessBuilder command(String... arguments) {
        // As a terminal does: a group of its own, all of which hears Ctrl-C, even where the shell of the run ignores
        // it.
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "fr.beffroi.workbench.command.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private String awaitAddress() throws IOException {
        String line = awaitLine("http://localhost:");
        return line.substring(line.indexOf("http://localhost:")).strip();
    }

    /** Reads what it says up to a line that contains {@code words}. */
    String awaitLine(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("The workbench ended: " + lines);
    }

    /** All it said, as far as it was read. */
    List<String> said() {
        return List.copyOf(lines);
    }

    /** The status of a page. */
    int get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Where it answers. */
    String address() {
        return address;
    }

    /** As Ctrl-C does: everything that was started together hears it. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
        awaitEnd();
    }

    /** What it says up to its end. */
    List<String> rest() throws IOException {
        List<String> rest = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            rest.add(line);
        }
        return rest;
    }

    /** As nothing should. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Still running after " + PATIENCE_SECONDS + " s");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
