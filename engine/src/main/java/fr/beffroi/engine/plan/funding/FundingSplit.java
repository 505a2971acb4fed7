package fr.beffroi.engine.plan.funding;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Highs;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import fr.beffroi.engine.plan.solver.ScaledModel;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.Optional;

/**
 * Who pays what of a fixed lever plan, with the least public money; private money is the rest.
 *
 * @param grants € by lever and programme, by position
 * @param own € by lever
 */
public record FundingSplit(double[][] grants, double[] own) {

    /** Grants below a hundredth of a cent are rounding of the solver. */
    private static final double NOTHING_EUROS = 1e-7;

    /** The split with the least public money, or empty if the plan cannot lawfully be paid. */
    public static Optional<FundingSplit> find(Network network, Funding funding, LeverPlan plan) {
        LinearModel program = new LinearModel();
        FundingRows rows = new FundingRows(funding, program);
        double[] costs = new double[plan.size()];
        for (int position = 0; position < plan.size(); position++) {
            if (plan.starts(position)) {
                Lever lever = network.model.levers().get(position);
                costs[position] = lever.totalCostEuros(plan.start(position), network.weeks);
                int started = program.addVariable(1, 1, 0);
                rows.addLever(
                        position,
                        funding.classOf(lever, plan.start(position)),
                        new Row().add(started, costs[position]),
                        costs[position]);
            }
        }
        rows.addCommonLimits();
        rows.grants().forEach(grant -> program.setCost(grant.column(), 1));
        try (Highs solver = new Highs()) {
            solver.option("threads", 1);
            solver.option("mip_rel_gap", 0.0);
            ScaledModel scaled = new ScaledModel(program);
            solver.load(scaled.model(), false);
            if (solver.solveTightly() != SolveStatus.OPTIMAL) {
                return Optional.empty();
            }
            double[][] grants =
                    new double[plan.size()][network.model.programmes().size()];
            double[] own = costs;
            double[] values = scaled.values(solver.values());
            for (FundingRows.Grant grant : rows.grants()) {
                double euros = values[grant.column()];
                if (euros > NOTHING_EUROS) {
                    grants[grant.lever()][grant.programme()] += euros;
                    own[grant.lever()] -= euros;
                }
            }
            for (int lever = 0; lever < own.length; lever++) {
                own[lever] = Math.max(0, own[lever]);
            }
            return Optional.of(new FundingSplit(grants, own));
        }
    }

    public double publicEuros() {
        double sum = 0;
        for (double[] lever : grants) {
            for (double euros : lever) {
                sum += euros;
            }
        }
        return sum;
    }

    public double privateEuros() {
        double sum = 0;
        for (double euros : own) {
            sum += euros;
        }
        return sum;
    }
}
