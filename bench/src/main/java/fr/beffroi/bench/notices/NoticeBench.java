package fr.beffroi.bench.notices;

import fr.beffroi.workbench.Workbench;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.DatabaseOptions;
import fr.beffroi.workbench.demand.notice.intake.LoadReport;
import fr.beffroi.workbench.demand.notice.intake.NoticeFolder;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The watched folder, full: notices a second from the disk to where they are found, beside what SAX alone needs for the same files. */
@Command(
        name = "notices",
        description = "Reads many copies of real TED notices and of contracts from a folder, beside SAX alone.")
public final class NoticeBench implements Callable<Integer> {
    @Option(names = "--from", description = "The folder of real notices (default: ../shared/data/ted-legacy).")
    private Path from = Path.of("..", "shared", "data", "ted-legacy");

    @Option(names = "--notices", description = "How many files (default: 10000).")
    private int notices = 10_000;

    @Option(names = "--contracts", description = "How many contracts in one JSON file (default: 50000).")
    private int contracts = 50_000;

    @Option(names = "--rounds", description = "How often each is done; the medians count (default: 3).")
    private int rounds = 3;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("beffroi-bench-notices");
        try (Database database = Database.open(new DatabaseOptions(null, null, null, folder));
                ConfigurableApplicationContext application = new SpringApplicationBuilder(Workbench.class)
                        .properties(database.properties())
                        .properties(Map.of(
                                "server.port", "0", "beffroi.data", folder.toString(), "beffroi.notices.pause", "1d"))
                        .run()) {
            measure(application, folder);
        } finally {
            try (var tree = Files.walk(folder)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return 0;
    }

    private void measure(ConfigurableApplicationContext application, Path folder)
            throws IOException, InterruptedException {
        double[] sax = new double[rounds];
        double[] whole = new double[rounds];
        double[] again = new double[rounds];
        double[] json = new double[rounds];
        long bytes = 0;
        for (int round = 0; round < rounds; round++) {
            Path xml = Files.createDirectories(folder.resolve("xml" + round));
            List<Path> files = ManyNotices.write(from, xml, notices, round);
            Path decp = Files.createDirectories(folder.resolve("json" + round));
            ManyNotices.writeContracts(decp, contracts, round);
            bytes = ManyNotices.bytes(files);
            // What is younger than two seconds is left for the next look.
            Thread.sleep(2_500);
            sax[round] = notices / SaxFloor.seconds(files);
            whole[round] = rate(application, xml, notices, true);
            Path renamed = Files.move(xml, folder.resolve("again" + round));
            again[round] = rate(application, renamed, notices, false);
            json[round] = rate(application, decp, contracts, true);
            System.err.printf(
                    Locale.ROOT,
                    "round %d: SAX %.0f/s, disk to index %.0f/s, the same again %.0f/s, contracts %.0f/s%n",
                    round + 1,
                    sax[round],
                    whole[round],
                    again[round],
                    json[round]);
        }
        int kept = application
                .getBean(JdbcClient.class)
                .sql("select count(*) from demand.notice")
                .query(Integer.class)
                .single();
        System.out.printf(
                Locale.ROOT,
                "%d TED notices of %.1f kB on average; %d processors; %d notices kept in the end%n%n",
                notices,
                bytes / 1000.0 / notices,
                Runtime.getRuntime().availableProcessors(),
                kept);
        System.out.println("| what | notices/s |\n|---|---:|");
        row("SAX alone, an empty handler, as many threads", sax);
        row("disk → index, TED XML, a file each", whole);
        row("the same notices again under other names", again);
        row("disk → index, DECP JSON, one file", json);
    }

    /** Notices a second of a look into a folder. */
    private static double rate(ConfigurableApplicationContext application, Path folder, int expected, boolean isNew) {
        NoticeFolder intake = application.getBean(NoticeFolder.class);
        long begun = System.nanoTime();
        LoadReport report = Viewers.callAs(Viewer.SYSTEM, () -> intake.look(folder));
        double seconds = (System.nanoTime() - begun) / 1e9;
        int changed = report.outcome().added() + report.outcome().changed();
        if (report.notices() != expected || report.refused() > 0 || isNew == (changed == 0)) {
            throw new IllegalStateException("Not what was put there: " + report);
        }
        return expected / seconds;
    }

    private static void row(String what, double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", what, sorted[sorted.length / 2]);
    }
}
