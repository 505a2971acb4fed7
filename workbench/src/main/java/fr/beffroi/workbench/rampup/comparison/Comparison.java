package fr.beffroi.workbench.rampup.comparison;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSummary;
import fr.beffroi.workbench.rampup.run.Runs;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two plans side by side: what differs. */
public record Comparison(Side first, Side second, List<LeverLine> levers) {

    /** One of the two. */
    public record Side(Run run, Runs.Solved solved) {}

    /**
     * One lever that at least one of the plans starts.
     *
     * @param first what the first plan decides; null: it does not start it
     * @param second likewise
     */
    public record LeverLine(
            String id,
            String name,
            @Nullable Decision first,
            @Nullable Decision second) {

        /** Whether both plans decide the same. */
        public boolean isSame() {
            return first != null
                    && second != null
                    && first.start().equals(second.start())
                    && Math.abs(first.publicEuros() - second.publicEuros()) < CENT
                    && Math.abs(first.costEuros() - second.costEuros()) < CENT;
        }
    }

    /** When a lever is started, and who pays. */
    public record Decision(LocalDate start, double costEuros, double publicEuros) {}

    /** Weeks by which the second plan reaches the cadence later than the first; null where one of them never does. */
    public @Nullable Long weeksLater() {
        LocalDate a = date(first.run().summary());
        LocalDate b = date(second.run().summary());
        return a == null || b == null ? null : ChronoUnit.WEEKS.between(a, b);
    }

    private static @Nullable LocalDate date(@Nullable RunSummary summary) {
        return summary == null ? null : summary.date();
    }

    private static final double CENT = 0.01;

    static Comparison of(Side first, Side second) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Side side : List.of(first, second)) {
            for (Lever lever : side.solved().loaded().model().levers()) {
                names.putIfAbsent(lever.id(), lever.name());
            }
        }
        Map<String, Decision> ofFirst = decisions(first);
        Map<String, Decision> ofSecond = decisions(second);
        List<LeverLine> lines = new ArrayList<>();
        names.forEach((id, name) -> {
            if (ofFirst.containsKey(id) || ofSecond.containsKey(id)) {
                lines.add(new LeverLine(id, name, ofFirst.get(id), ofSecond.get(id)));
            }
        });
        // What differs needs attention; what is the same comes after.
        lines.sort(Comparator.comparing(LeverLine::isSame));
        return new Comparison(first, second, List.copyOf(lines));
    }

    private static Map<String, Decision> decisions(Side side) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (LeverDecision decision : side.solved().plan().levers()) {
            decisions.put(
                    decision.lever(),
                    new Decision(
                            side.solved().loaded().model().mondayOf(decision.startWeek()),
                            decision.costEuros(),
                            decision.publicEuros()));
        }
        return decisions;
    }
}
