package fr.beffroi.cli;

import fr.beffroi.engine.simulate.SimulationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often and with what chance to simulate. */
final class SimulationOptions {
    /** The same for every plan, so that two plans meet the same chance. */
    static final long USUAL_SEED = 1;

    /** Beyond, a JSON number is not exact. */
    private static final long LARGEST_SEED = 1L << 53;

    private static final int MOST_CONTRIBUTIONS = 1_000;

    private static final long USUAL_REPLICATIONS = 10_000;
    private static final int USUAL_CONTRIBUTIONS = 20;

    /** A re-planned replication takes as long as hundreds of the others. */
    private static final long USUAL_REPLANNED_REPLICATIONS = 200;

    @Option(names = "--replications", paramLabel = "10000", descriptionKey = "option.replications")
    private @Nullable Long givenReplications;

    @Option(names = "--seed", paramLabel = "1", descriptionKey = "option.seed")
    private long seed = USUAL_SEED;

    @Option(names = "--until-width", paramLabel = "0.02", descriptionKey = "option.untilWidth")
    private @Nullable Double untilWidth;

    @Option(names = "--contributions", paramLabel = "20", descriptionKey = "option.contributions")
    private @Nullable Integer givenContributions;

    @Option(names = "--replan", descriptionKey = "option.replan")
    private boolean replan;

    private long replications() {
        long usual = replan ? USUAL_REPLANNED_REPLICATIONS : USUAL_REPLICATIONS;
        return givenReplications == null ? usual : givenReplications;
    }

    /** Of re-planned replications only where asked for: every element would be re-planned dozens of times. */
    private int contributions() {
        int usual = replan ? 0 : USUAL_CONTRIBUTIONS;
        return givenContributions == null ? usual : givenContributions;
    }

    /** Every value that makes no sense, in words. */
    List<String> findFaults(Messages messages) {
        List<String> faults = new ArrayList<>();
        long replications = replications();
        int contributions = contributions();
        if (replications < 1 || replications > SimulationRequest.MOST_REPLICATIONS) {
            faults.add(messages.text("simulate.replications", replications, SimulationRequest.MOST_REPLICATIONS));
        }
        if (seed < 0 || seed > LARGEST_SEED) {
            faults.add(messages.text("simulate.seed", seed, LARGEST_SEED));
        }
        if (untilWidth != null && (untilWidth <= 0 || untilWidth > 1)) {
            faults.add(messages.text("simulate.untilWidth", messages.number(untilWidth, 6)));
        }
        if (contributions < 0 || contributions > MOST_CONTRIBUTIONS) {
            faults.add(messages.text("simulate.contributions", contributions, MOST_CONTRIBUTIONS));
        }
        return faults;
    }

    SimulationRequest request(int threads, BooleanSupplier cancelled) {
        return new SimulationRequest(replications(), seed, untilWidth, contributions(), replan, threads, cancelled);
    }
}
