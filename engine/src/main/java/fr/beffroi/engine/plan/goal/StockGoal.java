package fr.beffroi.engine.plan.goal;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.flow.StockProgram;
import fr.beffroi.engine.plan.flow.StockStart;
import fr.beffroi.engine.plan.master.Answer;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.master.Question;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Goal 4, least stock value: the flow of the plan found so far, and then every other lever plan that keeps goals 1 to 3, until there is
 * none left. There is seldom more than one.
 */
public final class StockGoal {
    private static final double SMALLEST_GAP = 1e-9;
    private static final double LEAST_SECONDS = 10;
    private static final double SHARE_OF_TIME = 1;
    private final Network network;
    private final LeverSearch search;
    private final Deadline deadline;
    private final EarlierGoals earlier;
    private LeverPlan best;
    private FlowSchedule schedule;
    private double value;
    private double least = Double.POSITIVE_INFINITY;

    /**
     * @param plan keeps goals 1 to 3
     * @param schedule a flow of that plan that delivers enough
     */
    public StockGoal(
            Network network,
            LeverSearch search,
            Deadline deadline,
            LeverPlan plan,
            FlowSchedule schedule,
            EarlierGoals earlier) {
        this.network = network;
        this.search = search;
        this.deadline = deadline;
        this.earlier = earlier;
        best = plan;
        this.schedule = schedule;
        value = schedule.stockValueEuros(network);
    }

    /** The flow of the plan that was reached. */
    public FlowSchedule schedule() {
        return schedule;
    }

    /**
     * Works until the gap is reached, no other plan is left, or the time is over. The others get at most the time that all before
     * took (and at least 10 s): what they could still save in stock is not worth more. What bounds them is a flow with every lever on that
     * any of them starts; with every lever at all, where that is enough, for it costs no question to the master.
     */
    public Reached reach(double gap) {
        search.allowAll();
        search.stockLevers().splitOthers();
        try (StockProgram program =
                StockProgram.ofPlans(network, search.stockLevers().all(), earlier.leastDelivered(), deadline)) {
            if (deadline.getAsBoolean() || !solve(best, gap, program)) {
                return new Reached(best, value, 0);
            }
            double first = deadline.elapsedSeconds();
            double stopAt = first + Math.max(LEAST_SECONDS, SHARE_OF_TIME * first);
            BooleanSupplier late = () -> deadline.getAsBoolean() || deadline.elapsedSeconds() > stopAt;
            Question others =
                    Question.any(earlier.leastDelivered(), earlier.mostPublicEuros(), earlier.mostPrivateEuros());
            double proven = program.bound(search.everything());
            if (value - proven > gap * Math.max(1, value)) {
                proven = Math.max(proven, program.bound(search.union(others, best, late)));
            }
            search.forbid(best);
            while (value - proven > gap * Math.max(1, value)) {
                Answer answer = late.getAsBoolean() ? Answer.none() : search.ask(others, 0, earlier.leastDelivered());
                if (answer.impossible()) {
                    return new Reached(best, value, least);
                }
                if (!answer.hasChoice()
                        || answer.actual().isPresent()
                                && earlier.splitIfKept(search, answer.actual().get())
                                        .isPresent()
                                && !solve(answer.actual().get(), gap, program)) {
                    break;
                }
                search.learnFrom(answer, 1e-9 * Math.max(1, earlier.leastDelivered()));
            }
            return new Reached(best, value, Math.min(least, proven));
        }
    }

    private boolean solve(LeverPlan plan, double gap, StockProgram program) {
        double gapEuros = Math.max(gap, SMALLEST_GAP) * Math.max(1, Math.min(value, least)) / 2;
        Optional<StockProgram.Result> result = solveStock(plan, gapEuros, program);
        result.ifPresent(found -> {
            double euros = found.schedule().stockValueEuros(network);
            if (euros < value || least == Double.POSITIVE_INFINITY) {
                value = euros;
                schedule = found.schedule();
                best = found.plan();
            }
            least = Math.min(least, found.bound());
        });
        return result.isPresent();
    }

    private Optional<StockProgram.Result> solveStock(LeverPlan plan, double gapEuros, StockProgram program) {
        List<StockStart> open = search.stockLevers().free(plan);
        if (open.isEmpty()) {
            return program.solve(plan, gapEuros);
        }
        try (StockProgram own = StockProgram.withOpenWeeks(network, open, earlier.leastDelivered(), deadline)) {
            return own.solve(plan, gapEuros);
        }
    }
}
