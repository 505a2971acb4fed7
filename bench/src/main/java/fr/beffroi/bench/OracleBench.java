package fr.beffroi.bench;

import fr.beffroi.engine.oracle.WorldsRun;
import fr.beffroi.engine.oracle.WorldsRun.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The planner against plain enumeration on tiny random worlds. */
@Command(
        name = "oracle",
        description = "Compares planner and enumeration on tiny random models; exit status 1 where they differ.",
        mixinStandardHelpOptions = true)
final class OracleBench implements Callable<Integer> {
    private static final int WORLDS_PER_LINE = 500;

    @Option(names = "--worlds", defaultValue = "10000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int worlds;

    @Option(names = "--first", defaultValue = "0", description = "First seed (default: ${DEFAULT-VALUE}).")
    private long first;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        AtomicInteger done = new AtomicInteger();
        List<Failure> failures = WorldsRun.run(first, worlds, () -> {
            int count = done.incrementAndGet();
            if (count % WORLDS_PER_LINE == 0) {
                System.err.printf("%d / %d%n", count, worlds);
            }
        });
        MarkdownTable table = new MarkdownTable(System.out, "worlds", "differ", "s");
        double seconds = (System.nanoTime() - begin) / 1e9;
        table.row(String.valueOf(worlds), String.valueOf(failures.size()), MarkdownTable.number(seconds));
        failures.forEach(failure -> System.out.println("seed " + failure.seed() + ": " + failure.disagreements()));
        failures.stream().findFirst().ifPresent(failure -> System.out.println(failure.shrunk()));
        return failures.isEmpty() ? 0 : 1;
    }
}
