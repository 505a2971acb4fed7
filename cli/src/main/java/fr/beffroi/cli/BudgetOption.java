package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Another public budget than the model's. */
final class BudgetOption {
    @Option(names = "--budget", paramLabel = "EUROS", descriptionKey = "option.budget")
    private @Nullable Double budgetEuros;

    /** What stands against it, in words. */
    List<String> findFaults(Messages messages) {
        return findFaults(budgetEuros, messages);
    }

    /** What stands against any public budget, in words. */
    static List<String> findFaults(@Nullable Double euros, Messages messages) {
        return euros != null && euros < 0
                ? List.of(messages.text("solve.budget", messages.number(euros, 2)))
                : List.of();
    }

    /** As it can be typed: without grouping, without needless decimals. */
    static String typed(double euros) {
        return BigDecimal.valueOf(euros).stripTrailingZeros().toPlainString();
    }

    /** The model with the budget asked for in place of its own; the plan still names the model's file. */
    LoadedModel apply(LoadedModel loaded, Session session) {
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
        return loaded.withPublicBudget(budget);
    }
}
