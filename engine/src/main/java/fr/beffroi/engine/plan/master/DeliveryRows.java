package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.flow.DeliveryCut;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import java.util.Arrays;
import java.util.List;

/**
 * What the master knows of deliveries: a column for each block of weeks, at most its ceiling, and a row for each cut. In a row each gain is capped
 * at what the block can still gain: with whole levers nothing more can come of one of them (coefficient tightening of the integer L-shaped
 * method: G. Laporte, F. Louveaux, 1993).
 */
final class DeliveryRows {
    /** Room above a cut's base that rounding alone may have left, as a share of all that can be delivered. */
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final LeverOptions options;
    private final int[][] startedBy;
    private final LinearModel program;
    private final double[] ceilings;
    private final double ceilingOfAll;
    private final int[] delivered;
    private final LeverWorth worth;

    /**
     * Adds the columns.
     *
     * @param startedBy columns by lever and option
     * @param ceilings the most any plan can deliver in each block
     */
    DeliveryRows(Network network, LeverOptions options, int[][] startedBy, LinearModel program, double[] ceilings) {
        this.network = network;
        this.options = options;
        this.startedBy = startedBy;
        this.program = program;
        this.ceilings = ceilings;
        ceilingOfAll = Arrays.stream(ceilings).sum();
        delivered = Arrays.stream(ceilings)
                .mapToInt(ceiling -> program.addVariable(0, Math.max(0, ceiling), 0))
                .toArray();
        worth = new LeverWorth(startedBy.length);
        for (int lever = 0; lever < startedBy.length; lever++) {
            worth.addLever(lever, startedBy[lever].length);
        }
    }

    int blocks() {
        return delivered.length;
    }

    /** Column of the deliveries of a block. */
    int column(int block) {
        return delivered[block];
    }

    /** What the cuts so far say of levers. */
    LeverWorth worth() {
        return worth;
    }

    /** Adds a cut. */
    void add(BlockCut blockCut) {
        DeliveryCut cut = blockCut.cut();
        boolean all = blockCut.block() == BlockCut.ALL;
        double room = Math.max(0, (all ? ceilingOfAll : ceilings[blockCut.block()]) - cut.base());
        boolean hasRoom = room > ROUNDING * ceilingOfAll;
        if (hasRoom) {
            worth.addCut();
        }
        Row row = new Row();
        for (int block = 0; block < delivered.length; block++) {
            if (all || block == blockCut.block()) {
                row.add(delivered[block], 1);
            }
        }
        for (int lever = 0; lever < startedBy.length; lever++) {
            if (cut.gains()[lever].length > 0) {
                addGains(row, lever, cut.gains()[lever], room, hasRoom);
            }
        }
        program.addRow(Double.NEGATIVE_INFINITY, cut.base(), row);
    }

    private void addGains(Row row, int lever, double[] gains, double room, boolean hasRoom) {
        List<StartOption> list = options.of(lever);
        int delay = network.model.levers().get(lever).delayWeeks();
        for (int option = 0; option < list.size(); option++) {
            double gain = Math.min(room, gains[list.get(option).first() + delay]);
            double later = option + 1 < list.size()
                    ? Math.min(room, gains[list.get(option + 1).first() + delay])
                    : 0;
            row.add(startedBy[lever][option], -(gain - later));
            if (hasRoom) {
                worth.addShare(lever, option, (gain - later) / room);
            }
        }
    }
}
