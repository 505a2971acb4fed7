package fr.beffroi.spark;

import fr.beffroi.cli.Cluster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A master and two workers, processes of their own on this machine, from the jars that a distribution of Spark has and no others. */
final class OwnCluster implements AutoCloseable {
    private static final Path HOME = Path.of("target", "spark").toAbsolutePath();
    private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    private static final Pattern EXECUTOR = Pattern.compile("--executor-id (\\d+)");

    /** On a machine that does ten other things at once a process takes a minute to start. */
    private static final Duration WAIT = Duration.ofMinutes(3);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private String master = "";

    private OwnCluster(Path folder) {
        this.folder = folder;
    }

    /** All there: two workers have told the master of themselves. */
    static OwnCluster start(Path folder) throws IOException {
        OwnCluster cluster = new OwnCluster(folder);
        try {
            cluster.startAll();
        } catch (IOException | AssertionError e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void startAll() throws IOException {
        Path log = start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0");
        await("the master says where it is", () -> MASTER.matcher(read(log)).find());
        Matcher found = MASTER.matcher(read(log));
        master = found.find() ? found.group() : "";
        for (String name : List.of("worker1", "worker2")) {
            start(
                    name,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    master);
            workers.add(processes.getLast());
        }
        await("both workers are there", () -> read(log).split("Registering worker", -1).length == 3);
    }

    private Path start(String name, String mainClass, String... arguments) throws IOException {
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dspark.master.rest.enabled=false",
                "-cp",
                HOME.resolve("jars") + File.separator + "*",
                mainClass,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        HOME.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        processes.add(builder.start());
        return log;
    }

    /** How to join it: an executor of one core on each worker, which has nothing of ours but what it is sent. */
    Cluster.Options options(int partitions) {
        return new Cluster.Options(
                master,
                partitions,
                Map.of(
                        "spark.executor.memory",
                        "512m",
                        "spark.extraListeners",
                        TaskWatch.class.getName(),
                        "spark.driver.host",
                        "127.0.0.1",
                        "spark.driver.bindAddress",
                        "127.0.0.1"));
    }

    /** What the workers do not have and must be sent, as the launcher would: jars, those of the modules' classes packed for it. */
    List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(path)) {
                jars.add(packed(path, folder.resolve("classes" + jars.size() + ".jar")));
            } else if (!Files.exists(HOME.resolve("jars").resolve(path.getFileName()))) {
                jars.add(path);
            }
        }
        return jars;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /** Ends the process in which that executor runs, without a word; its worker too if so wished. */
    void kill(String executorId, boolean alsoWorker) {
        for (Process worker : workers) {
            List<ProcessHandle> executors = worker.children()
                    .filter(child -> isExecutor(child, executorId))
                    .toList();
            if (!executors.isEmpty()) {
                if (alsoWorker) {
                    worker.destroyForcibly();
                }
                executors.forEach(ProcessHandle::destroyForcibly);
                return;
            }
        }
        throw new AssertionError("No process of executor " + executorId);
    }

    private static boolean isExecutor(ProcessHandle process, String id) {
        Matcher found = EXECUTOR.matcher(process.info().commandLine().orElse(""));
        return found.find() && found.group(1).equals(id);
    }

    static void await(String what, BooleanSupplier isSo) {
        long until = System.nanoTime() + WAIT.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Waited in vain until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
