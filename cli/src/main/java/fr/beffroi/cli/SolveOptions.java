package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How hard and how long to solve, and with how much money: the same for every command that plans. */
final class SolveOptions {
    private static final int MOST_THREADS = 256;

    @Option(names = "--gap", paramLabel = "0.01", descriptionKey = "option.gap")
    private double gap = 0.01;

    @Option(names = "--time-limit", paramLabel = "SECONDS", descriptionKey = "option.timeLimit")
    private double timeLimitSeconds = 300;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--budget", paramLabel = "EUROS", descriptionKey = "option.budget")
    private @Nullable Double budgetEuros;

    double gap() {
        return gap;
    }

    double timeLimitSeconds() {
        return timeLimitSeconds;
    }

    int threads() {
        return threads;
    }

    /** Every value that makes no sense, in words. */
    List<String> findFaults(Messages messages) {
        List<String> faults = new ArrayList<>();
        if (gap < 0 || gap >= 1) {
            String meant = gap >= 1 && gap < 100 ? messages.number(gap / 100, 4) : messages.number(0.01, 2);
            faults.add(messages.text("solve.gap", messages.number(gap, 6), meant));
        }
        if (timeLimitSeconds <= 0) {
            faults.add(messages.text("solve.timeLimit", messages.number(timeLimitSeconds, 3)));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            int processors = Runtime.getRuntime().availableProcessors();
            faults.add(messages.text("solve.threads", threads, MOST_THREADS, processors));
        }
        if (budgetEuros != null && budgetEuros < 0) {
            faults.add(messages.text("solve.budget", messages.number(budgetEuros, 2)));
        }
        return faults;
    }

    /** @throws UsageFaultException if a value makes no sense */
    void refuseNonsense(Messages messages) {
        List<String> faults = findFaults(messages);
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
    }

    /** The model with the budget asked for in place of its own; the plan still names the model's file. */
    LoadedModel withBudget(LoadedModel loaded, Session session) {
        Double budget = budgetEuros;
        if (budget == null) {
            return loaded;
        }
        Double own = loaded.model().budget().publicEuros();
        if (own != null && budget > own) {
            session.say(
                    "solve.aboveBudget",
                    session.messages().money(budget),
                    session.messages().money(own));
        }
        return new LoadedModel(loaded.model().withPublicBudget(budget), loaded.sha256(), loaded.warnings());
    }
}
