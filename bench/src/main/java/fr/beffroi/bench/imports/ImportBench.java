package fr.beffroi.bench.imports;

import fr.beffroi.workbench.Workbench;
import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.DatabaseOptions;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.sirene.SireneFilter;
import fr.beffroi.workbench.registry.imports.sirene.SireneImport;
import fr.beffroi.workbench.registry.imports.sirene.SireneRequest;
import fr.beffroi.workbench.registry.imports.undo.ImportUndo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A million sites into an empty register by our import, and the same rows into the same indexed tables by COPY. */
@Command(name = "import", description = "Imports invented stock files of SIRENE and compares with PostgreSQL's COPY.")
public final class ImportBench implements Callable<Integer> {
    private static final Viewer OFFICER = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.OFFICER);
    private static final SireneFilter NORTH = new SireneFilter(List.of("59"), List.of("25"), false);

    @Option(names = "--sites", description = "How many sites (default: 1000000).")
    private int sites = 1_000_000;

    @Option(names = "--rounds", description = "How often each is done; the medians count (default: 3).")
    private int rounds = 3;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("beffroi-bench-import");
        try (Database database = Database.open(new DatabaseOptions(null, null, null, folder))) {
            Path files = Files.createDirectories(folder.resolve("imports"));
            System.err.println("Writing stock files of " + sites + " sites…");
            StockFileGenerator.write(files, sites);
            try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Workbench.class)
                    .properties(database.properties())
                    .properties(Map.of(
                            "server.port",
                            "0",
                            "beffroi.data",
                            folder.toString(),
                            "db-scheduler.polling-interval",
                            "100ms"))
                    .run()) {
                measure(application, database.access(), folder);
            }
        } finally {
            try (var tree = Files.walk(folder)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return 0;
    }

    private void measure(ConfigurableApplicationContext application, Access access, Path folder)
            throws IOException, SQLException, InterruptedException {
        double[] csv = new double[rounds];
        double[] parquet = new double[rounds];
        double[] undo = new double[rounds];
        double[] copy = new double[rounds];
        CopyRival rival = new CopyRival(access, folder);
        for (int round = 0; round < rounds; round++) {
            ImportRecord first = importFile(application, "sites.csv");
            csv[round] = seconds(first);
            Instant begun = Instant.now();
            Viewers.callAs(OFFICER, () -> application.getBean(ImportUndo.class).undo(first.id(), false));
            undo[round] = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
            rival.empty();
            parquet[round] = seconds(importFile(application, "sites.parquet"));
            rival.keepRows();
            rival.empty();
            copy[round] = rival.copy();
            rival.empty();
            System.err.printf(
                    "round %d: CSV %.1f s, Parquet %.1f s, undo %.1f s, COPY %.1f s%n",
                    round + 1, csv[round], parquet[round], undo[round], copy[round]);
        }
        double base = median(copy);
        System.out.println("| what | s | × COPY |\n|---|---:|---:|");
        row("COPY of the finished rows", base, base);
        row("import from Parquet, from the request to the commit", median(parquet), base);
        row("import from CSV", median(csv), base);
        row("undo of the whole import", median(undo), base);
    }

    private ImportRecord importFile(ConfigurableApplicationContext application, String name)
            throws InterruptedException {
        SireneImport sirene = application.getBean(SireneImport.class);
        Imports imports = application.getBean(Imports.class);
        UUID id = Viewers.callAs(
                OFFICER, () -> sirene.request(new SireneRequest(name, "units.csv", NORTH, Role.OFFICER, "en")));
        while (true) {
            ImportRecord record = Viewers.callAs(OFFICER, () -> imports.find(id).orElseThrow());
            if (!record.isUnderWay()) {
                if (record.count("sitesAdded") != sites) {
                    throw new IllegalStateException("Not all sites came in: " + record);
                }
                return record;
            }
            Thread.sleep(50);
        }
    }

    private static double seconds(ImportRecord record) {
        return Duration.between(record.createdAt(), Objects.requireNonNull(record.endedAt()))
                        .toMillis()
                / 1000.0;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void row(String what, double seconds, double base) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.2f |%n", what, seconds, seconds / base);
    }
}
