package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Which levers any answer to a question can start, and how early: the master is asked for as many starts as can be that are earlier than all
 * known, until there are none. The number of questions is that of the discoveries, not of the plans.
 */
final class AnswersUnion {
    /** Starts are counted whole; less than half of one is none. */
    private static final double NONE = 0.5;

    private final Supplier<LeverMaster> masters;
    private final LeverOptions options;
    private final BooleanSupplier stop;

    AnswersUnion(Supplier<LeverMaster> masters, LeverOptions options, BooleanSupplier stop) {
        this.masters = masters;
        this.options = options;
        this.stop = stop;
    }

    /** The union of {@code known} and all other answers; empty if stopped. */
    Optional<LeverPlan> find(Question question, LeverPlan known) {
        LeverPlan union = known;
        while (true) {
            LeverMaster master = masters.get();
            question.pose(master);
            master.preferStartsBefore(union);
            MasterSolve solve = MasterSolve.of(master, NONE, stop);
            if (solve.status() != SolveStatus.OPTIMAL) {
                return Optional.empty();
            }
            if (solve.value() > -NONE) {
                return Optional.of(union);
            }
            union = widen(union, solve.chosen());
        }
    }

    /** Takes over what starts earlier. An option whose weeks differ in price is looked at more closely first. */
    private LeverPlan widen(LeverPlan union, int[] chosen) {
        LeverPlan wider = union;
        for (int lever = 0; lever < chosen.length; lever++) {
            if (chosen[lever] < 0) {
                continue;
            }
            StartOption option = options.of(lever).get(chosen[lever]);
            if (union.starts(lever) && union.start(lever) <= option.first()) {
                continue;
            }
            if (options.isTimed(lever) && !option.isSingleWeek()) {
                options.split(lever, (option.first() + option.last() + 1) / 2);
            } else {
                wider = wider.with(lever, option.first());
            }
        }
        return wider;
    }
}
