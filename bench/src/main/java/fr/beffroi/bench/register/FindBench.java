package fr.beffroi.bench.register;

import fr.beffroi.workbench.Workbench;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.DatabaseOptions;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.search.query.CompanySearch;
import fr.beffroi.workbench.registry.search.query.Facet;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches and pages over a large register of invented companies. */
@Command(
        name = "find",
        description = "Searches a register of invented companies, and asks its page at a steady rate.",
        mixinStandardHelpOptions = true)
public final class FindBench implements Callable<Integer> {
    private static final Viewer OFFICER = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.OFFICER);
    /** What people type: one word, two, an ability, a town, a typing error, the beginning of a number. */
    private static final List<String> TEXTS = List.of(
            "usinage",
            "chaudronerie",
            "mécanique précision",
            "fonderie artois",
            "soudage",
            "cablage",
            "optique",
            "laser",
            "fraisage",
            "forge hainaut",
            "compsites",
            "commune 12",
            "1000",
            "peinture nord",
            "iso 9001",
            "traitement de surface",
            "ateliers",
            "injection plastique",
            "robotique oise",
            "");

    @Option(names = "--sites", defaultValue = "1000000", description = "How many sites (default: ${DEFAULT-VALUE}).")
    private int sites;

    @Option(names = "--searches", defaultValue = "3000", description = "How many searches (default: ${DEFAULT-VALUE}).")
    private int searches;

    @Option(names = "--rate", defaultValue = "50", description = "Pages a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "For how long pages are asked (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--data",
            description =
                    "A folder in which the register is kept for the next run; without it the register goes with the run.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path folder = data == null ? Files.createTempDirectory("beffroi-bench-find") : data;
        try (Database database = Database.open(new DatabaseOptions(null, null, null, folder))) {
            if (!InventedRegister.isIn(database.access())) {
                // Started once for its tables, then over the data: the index is read at the start.
                start(database, folder).close();
                System.err.println("Writing " + sites + " sites…");
                InventedRegister.write(database.access(), sites);
            }
            long begun = System.nanoTime();
            try (ConfigurableApplicationContext application = start(database, folder)) {
                CompanySearch search = application.getBean(CompanySearch.class);
                while (!Viewers.callAs(OFFICER, () -> search.find(SearchRequest.ALL))
                        .complete()) {
                    Thread.sleep(200);
                }
                System.out.println("| what | p50, ms | p95, ms | p99, ms |\n|---|---:|---:|---:|");
                System.err.printf(
                        Locale.ROOT, "Index complete %.1f s after the start%n", (System.nanoTime() - begun) / 1e9);
                searches(search);
                row(
                        "companies for a need, " + searches + " needs (asked: p99 ≤ 50)",
                        new NeedLoad(application, searches).run());
                double[] pages = new PageLoad(application, rate, seconds).run(TEXTS);
                row("page of results at " + rate + "/s, " + pages.length + " pages", pages);
            }
        } finally {
            if (data == null) {
                deleteTree(folder);
            }
        }
        return 0;
    }

    private static ConfigurableApplicationContext start(Database database, Path folder) {
        return new SpringApplicationBuilder(Workbench.class)
                .properties(database.properties())
                .properties(Map.of("server.port", "0", "beffroi.data", folder.toString()))
                .run();
    }

    private void searches(CompanySearch search) {
        Random random = new Random(1);
        double[] millis = new double[searches];
        // The first tenth warms up and is not counted.
        for (int i = -searches / 10; i < searches; i++) {
            SearchRequest request = new SearchRequest(
                    TEXTS.get(random.nextInt(TEXTS.size())),
                    random.nextInt(3) == 0
                            ? Map.of(
                                    Facet.DEPARTMENT,
                                    List.of(List.of("59", "62", "80", "75").get(random.nextInt(4))))
                            : Map.of(),
                    false,
                    1 + random.nextInt(3));
            long begun = System.nanoTime();
            Viewers.callAs(OFFICER, () -> search.find(request));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        row("search with all counts, " + searches + " of " + TEXTS.size() + " texts", millis);
    }

    private static void row(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                what,
                at(millis, 0.5),
                at(millis, 0.95),
                at(millis, 0.99));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
