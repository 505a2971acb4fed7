package fr.beffroi.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What a cluster has to be sent: the jars of this process that are not Spark's own. {@code spark-submit} says itself what is sent
 * ({@code --jars}), and within one process nothing has to be.
 */
final class ApplicationJars {
    /** Where a distribution of Spark, and our build, have Spark's own. */
    private static final Path DISTRIBUTION = Path.of("spark", "jars");

    private final List<Path> jars;

    /** @param jars to be sent */
    ApplicationJars(List<Path> jars) {
        this.jars = jars;
    }

    static ApplicationJars of(SparkConf conf) {
        List<Path> all = Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
        boolean isOurLayout = all.stream().anyMatch(ApplicationJars::isDistributed);
        boolean mustSend = isOurLayout
                && !conf.contains("spark.jars")
                && !conf.get("spark.master").startsWith("local");
        return new ApplicationJars(
                mustSend ? all.stream().filter(jar -> !isDistributed(jar)).toList() : List.of());
    }

    private static boolean isDistributed(Path jar) {
        Path folder = jar.toAbsolutePath().getParent();
        return folder != null && folder.endsWith(DISTRIBUTION);
    }

    /** All but the solvers, which are large. */
    void send(SparkConf conf) {
        if (!jars.isEmpty()) {
            conf.set(
                    "spark.jars",
                    jars.stream()
                            .filter(jar -> !isSolver(jar))
                            .map(jar -> jar.toUri().toString())
                            .collect(Collectors.joining(",")));
        }
    }

    /** The solvers, with their libraries for Linux, which clusters run on. */
    void sendSolvers(JavaSparkContext context) {
        jars.stream()
                .filter(jar -> isSolver(jar) && !name(jar).matches("ortools-(darwin|win32).*"))
                .forEach(jar -> context.addJar(jar.toUri().toString()));
    }

    private static boolean isSolver(Path jar) {
        return name(jar).startsWith("ortools-");
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }
}
