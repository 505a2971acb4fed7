package fr.beffroi.cli;

import fr.beffroi.engine.robust.RobustnessRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is lost, from when and for how long, and how much is asked about it. */
final class LossOptions {
    private static final int MOST_WEEKS = 520;
    private static final int MOST_REPLANS = 1_000;

    @Option(names = "--weeks", paramLabel = "12", descriptionKey = "option.lossWeeks")
    private @Nullable Integer weeks;

    @Option(names = "--for-good", descriptionKey = "option.forGood")
    private boolean forGood;

    @Option(names = "--from-week", paramLabel = "W", descriptionKey = "option.fromWeek")
    private @Nullable Integer fromWeek;

    @Option(names = "--replan", paramLabel = "10", descriptionKey = "option.replan")
    private int replans = RobustnessRequest.USUAL_REPLANS;

    /** Every value that makes no sense, in words. */
    List<String> findFaults(Messages messages) {
        List<String> faults = new ArrayList<>();
        if (weeks != null && (weeks < 1 || weeks > MOST_WEEKS)) {
            faults.add(messages.text("robustness.weeks", weeks, MOST_WEEKS));
        }
        if (weeks != null && forGood) {
            faults.add(messages.text("robustness.both"));
        }
        if (replans < 0 || replans > MOST_REPLANS) {
            faults.add(messages.text("robustness.replan", replans, MOST_REPLANS));
        }
        return faults;
    }

    /** Those that make no sense for a model. */
    List<String> findFaults(Messages messages, int horizonWeeks) {
        return fromWeek != null && (fromWeek < 0 || fromWeek >= horizonWeeks)
                ? List.of(messages.text("robustness.fromWeek", fromWeek, horizonWeeks - 1))
                : List.of();
    }

    /** The time limit is for all new plans together: half of it for the plans, half for what to buy. */
    RobustnessRequest request(SolveOptions options, BooleanSupplier cancelled) {
        double secondsEach =
                options.timeLimitSeconds() * options.threads() / (2.0 * Math.max(options.threads(), replans));
        return new RobustnessRequest(
                forGood ? null : weeks == null ? RobustnessRequest.USUAL_LOSS_WEEKS : weeks,
                fromWeek,
                replans,
                options.gap(),
                secondsEach,
                options.threads(),
                cancelled);
    }
}
