package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.BudgetPoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version on the table: its model, and what was worked out so far to answer questions about it.
 *
 * @param known in rising cadences
 */
record Meeting(RampUpModel model, List<Outlook> known) {
    private static final int USUAL_CADENCE_PERCENT = 100;

    Meeting {
        known = List.copyOf(known);
    }

    /** The largest budget that was worked out: more of it brings nothing. */
    double mostEuros() {
        return known.stream()
                .mapToDouble(outlook -> outlook.points().getLast().budgetEuros())
                .max()
                .orElse(0);
    }

    /** The budget that is meant where none is named: the model's own, else the largest. */
    double usualEuros() {
        Double own = model.budget().publicEuros();
        return own == null ? mostEuros() : Math.min(own, mostEuros());
    }

    /** The largest backlog that any cadence has without public money. */
    double worstBacklog() {
        return known.stream()
                .mapToDouble(outlook -> outlook.points().getFirst().backlog())
                .max()
                .orElse(1);
    }

    /** Empty while it is being worked out. */
    Optional<Outlook> find(int cadencePercent) {
        return known.stream()
                .filter(outlook -> outlook.cadencePercent() == cadencePercent)
                .findFirst();
    }

    /**
     * What comes of a cadence and a budget; empty while it is being worked out.
     *
     * @param budgetEuros null: the usual one
     * @throws UnusableQuestionException where the cadence is none of those worked out, or the budget is no sum of money
     */
    Optional<MeetingAnswer> answer(int cadencePercent, @Nullable Double budgetEuros) {
        if (!Outlooks.CADENCES.contains(cadencePercent)) {
            throw new UnusableQuestionException(UnusableQuestionException.CADENCE, cadencePercent);
        }
        double budget = budgetEuros == null ? usualEuros() : budgetEuros;
        if (!(budget >= 0 && Double.isFinite(budget))) {
            throw new UnusableQuestionException(UnusableQuestionException.BUDGET, budget);
        }
        return find(cadencePercent).map(outlook -> answer(outlook, budget));
    }

    private MeetingAnswer answer(Outlook outlook, double budgetEuros) {
        BudgetPoint point = outlook.at(budgetEuros);
        Set<String> chosen = Set.copyOf(point.levers());
        Set<String> usual = find(USUAL_CADENCE_PERCENT)
                .map(plain -> Set.copyOf(plain.at(usualEuros()).levers()))
                .orElse(chosen);
        return new MeetingAnswer(
                outlook.cadencePercent(),
                budgetEuros,
                point.dateReached(),
                point.backlog(),
                point.bound(),
                point.publicEuros(),
                model.levers().stream()
                        .filter(lever -> chosen.contains(lever.id()))
                        .map(lever -> new MeetingAnswer.LeverNow(lever.id(), lever.name(), !usual.contains(lever.id())))
                        .toList(),
                outlook.points());
    }
}
