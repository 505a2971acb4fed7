package fr.beffroi.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** People push grant files through their lives while the database and the application are killed at random moments. */
@Command(
        name = "crash",
        description =
                "Kills the database and the application under people at work; checks that nothing is lost or doubled.",
        mixinStandardHelpOptions = true)
public final class CrashBench implements Callable<Integer> {
    private static final int RUSHING = 50;

    @Option(
            names = "--kills",
            defaultValue = "450",
            description = "How often the database is killed (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--app-kills",
            defaultValue = "50",
            description = "How often the application is killed (default: ${DEFAULT-VALUE}).")
    private int applicationKills;

    @Option(names = "--people", defaultValue = "20", description = "How many act at once (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--seed", defaultValue = "1", description = "For all that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("beffroi-bench-crash");
        CrashReport report = new CrashRun(new CrashPlan(kills, applicationKills, people, RUSHING, seed), folder).run();
        report.print(System.out);
        if (!report.isGood()) {
            System.err.println("What was found lies in " + folder);
            return 1;
        }
        try (var tree = Files.walk(folder)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        return 0;
    }
}
