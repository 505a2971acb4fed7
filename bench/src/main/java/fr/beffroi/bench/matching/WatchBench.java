package fr.beffroi.bench.matching;

import fr.beffroi.workbench.matching.links.CpvLink;
import fr.beffroi.workbench.matching.links.CpvLinks;
import fr.beffroi.workbench.matching.lots.CompanyFacts;
import fr.beffroi.workbench.matching.lots.LotFacts;
import fr.beffroi.workbench.matching.standing.Profile;
import fr.beffroi.workbench.matching.standing.StandingQueries;
import fr.beffroi.workbench.matching.words.Trade;
import fr.beffroi.workbench.matching.words.TradeWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many invented profiles and a day of invented notices. */
@Command(
        name = "watch",
        description = "Asks invented profiles of a day of invented notices.",
        mixinStandardHelpOptions = true)
public final class WatchBench implements Callable<Integer> {
    private static final List<String> PLACES =
            List.of("FRE11", "FRE12", "FRE21", "FRE22", "FRE23", "FR101", "FRK26", "FRL04");
    private static final long SEED = 5;

    @Option(
            names = "--profiles",
            defaultValue = "100000",
            description = "How many profiles (default: ${DEFAULT-VALUE}).")
    private int profiles;

    @Option(names = "--notices", defaultValue = "3000", description = "How many notices (default: ${DEFAULT-VALUE}).")
    private int notices;

    @Option(names = "--runs", defaultValue = "5", description = "How often (default: ${DEFAULT-VALUE}).")
    private int runs;

    private final Random random = new Random(SEED);
    private final List<Trade> trades = TradeWords.shipped().trades();
    private final List<CpvLink> links = List.copyOf(CpvLinks.shipped().all());

    @Override
    public Integer call() {
        List<String> processes = trades.stream()
                .flatMap(trade -> trade.codes().stream())
                .distinct()
                .toList();
        List<Profile> all = new ArrayList<>();
        for (int i = 0; i < profiles; i++) {
            all.add(profile(i, processes));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < notices; i++) {
            texts.add(text());
        }
        System.out.println("| run | profiles made queries, s | notices read and asked, s | pairs |");
        System.out.println("|---|---:|---:|---:|");
        for (int run = 1; run <= runs; run++) {
            long begin = System.nanoTime();
            try (StandingQueries queries = new StandingQueries(all)) {
                long made = System.nanoTime();
                Random codes = new Random(SEED + 1);
                List<LotFacts> lots = new ArrayList<>();
                for (int i = 0; i < notices; i++) {
                    String cpv = (links.get(codes.nextInt(links.size())).cpv() + "000000").substring(0, 8);
                    lots.add(LotFacts.of(
                            "n" + i,
                            texts.get(i),
                            List.of(cpv),
                            List.of(PLACES.get(codes.nextInt(PLACES.size()))),
                            codes.nextInt(3) == 0 ? null : Math.exp(10 + 5 * codes.nextDouble()),
                            "buyer " + codes.nextInt(500),
                            LocalDate.of(2026, 11, 28)));
                }
                long[] pairs = {0};
                queries.match(lots, (lot, profile) -> pairs[0]++);
                long done = System.nanoTime();
                System.out.printf(
                        "| %d | %.1f | %.1f | %,d |%n", run, (made - begin) / 1e9, (done - made) / 1e9, pairs[0]);
            }
        }
        return 0;
    }

    /** One to four processes, an activity, sometimes words, places and values, as companies have them. */
    private Profile profile(int index, List<String> processes) {
        Set<String> does = new HashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            does.add(processes.get(random.nextInt(processes.size())));
        }
        List<String> activities = links.get(random.nextInt(links.size())).activities();
        String activity = activities.isEmpty() ? null : activities.getFirst();
        String home = PLACES.get(random.nextInt(PLACES.size()));
        CompanyFacts company = new CompanyFacts(
                "c" + index, does, activity, Set.of(), Set.of(), Set.of(home), "sme", List.of(), List.of());
        return new Profile(
                company,
                random.nextInt(3) == 0
                        ? List.of(trades.get(random.nextInt(trades.size())).name())
                        : List.of(),
                random.nextInt(2) == 0 ? List.of(home.substring(0, 3)) : List.of(),
                null,
                random.nextInt(4) == 0 ? 500_000L : null);
    }

    /** Forty words of trades and of nothing in particular. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            List<String> terms = trades.get(random.nextInt(trades.size())).terms();
            text.append(terms.get(random.nextInt(terms.size()))).append(' ');
        }
        for (int i = 0; i < 35; i++) {
            text.append("mot").append(random.nextInt(4000)).append(' ');
        }
        return text.toString();
    }
}
