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

    @Option(names = "--replications", paramLabel = "10000", descriptionKey = "option.replications")
    private long replications = 10_000;

    @Option(names = "--seed", paramLabel = "1", descriptionKey = "option.seed")
    private long seed = USUAL_SEED;

    @Option(names = "--until-width", paramLabel = "0.02", descriptionKey = "option.untilWidth")
    private @Nullable Double untilWidth;

    @Option(names = "--contributions", paramLabel = "20", descriptionKey = "option.contributions")
    private int contributions = 20;

    /** Every value that makes no sense, in words. */
    List<String> findFaults(Messages messages) {
        List<String> faults = new ArrayList<>();
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
        return new SimulationRequest(replications, seed, untilWidth, contributions, threads, cancelled);
    }
}
