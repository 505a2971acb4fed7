package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;

/** What the master is asked: one of the goals, with the earlier ones kept. */
@FunctionalInterface
public interface Question {
    void pose(LeverMaster master);

    /** The most deliveries. */
    static Question leastBacklog() {
        return master -> {
            for (int block = 0; block < master.deliveries.blocks(); block++) {
                master.program.setCost(master.deliveries.column(block), -1);
            }
        };
    }

    /** The most that levers are worth, then as many as can be, each as early as can be, delivering at least that much. */
    static Question fullest(double leastDelivered) {
        return master -> {
            deliverAtLeast(master, leastDelivered);
            master.preferFullest();
        };
    }

    /** The least public money, delivering at least that much. */
    static Question leastPublicMoney(double leastDelivered) {
        return master -> {
            deliverAtLeast(master, leastDelivered);
            setCosts(master.program, master.funding.publicMoney());
        };
    }

    /** The least private money, delivering at least and granting at most that much. */
    static Question leastPrivateMoney(double leastDelivered, double mostPublicEuros) {
        return master -> {
            deliverAtLeast(master, leastDelivered);
            master.program.addRow(Double.NEGATIVE_INFINITY, mostPublicEuros, master.funding.publicMoney());
            setCosts(master.program, master.funding.privateMoney());
        };
    }

    /** Any plan within these limits. */
    static Question any(double leastDelivered, double mostPublicEuros, double mostPrivateEuros) {
        return master -> {
            deliverAtLeast(master, leastDelivered);
            master.program.addRow(Double.NEGATIVE_INFINITY, mostPublicEuros, master.funding.publicMoney());
            master.program.addRow(Double.NEGATIVE_INFINITY, mostPrivateEuros, master.funding.privateMoney());
        };
    }

    /** Nothing but that the lever is started, or is not. */
    static Question decided(int lever, boolean started) {
        return master -> master.decide(lever, started);
    }

    private static void deliverAtLeast(LeverMaster master, double leastDelivered) {
        Row sum = new Row();
        for (int block = 0; block < master.deliveries.blocks(); block++) {
            sum.add(master.deliveries.column(block), 1);
        }
        master.program.addRow(leastDelivered, Double.POSITIVE_INFINITY, sum);
    }

    private static void setCosts(LinearModel program, Row costs) {
        double[] sums = new double[program.columns()];
        for (int term = 0; term < costs.size(); term++) {
            sums[costs.column(term)] += costs.coefficient(term);
        }
        for (int column = 0; column < sums.length; column++) {
            program.setCost(column, sums[column]);
        }
    }
}
