package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.funding.Funding;
import fr.beffroi.engine.plan.funding.FundingClass;
import fr.beffroi.engine.plan.funding.FundingRows;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.LinearModel;
import fr.beffroi.engine.plan.solver.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The yes/no programme over start options, the money rules, and what is known of deliveries (the master problem of Benders'
 * decomposition). A column says whether a lever is started <em>by</em> an option, so the columns of a lever rise; that branches better
 * than one column per option.
 */
public final class LeverMaster {
    final LinearModel program = new LinearModel();
    final FundingRows funding;
    final DeliveryRows deliveries;
    private final Network network;
    private final LeverOptions options;
    private final int[][] startedBy;

    /**
     * @param ceilings the most any plan can deliver in each block
     */
    public LeverMaster(Network network, Funding rules, LeverOptions options, double[] ceilings, List<BlockCut> cuts) {
        this.network = network;
        this.options = options;
        startedBy = new int[network.model.levers().size()][];
        funding = new FundingRows(rules, program);
        for (int lever = 0; lever < startedBy.length; lever++) {
            addStarts(lever);
        }
        for (int lever = 0; lever < startedBy.length; lever++) {
            addMoney(lever);
            addRequirements(lever);
            addExclusions(lever);
        }
        funding.addCommonLimits();
        deliveries = new DeliveryRows(network, options, startedBy, program, ceilings);
        cuts.forEach(deliveries::add);
    }

    /** Which option of each lever a solution starts, -1 for none. */
    int[] chosen(double[] solution) {
        int[] chosen = new int[startedBy.length];
        for (int lever = 0; lever < chosen.length; lever++) {
            chosen[lever] = -1;
            for (int option = 0; option < startedBy[lever].length; option++) {
                if (solution[startedBy[lever][option]] > 0.5) {
                    chosen[lever] = option;
                    break;
                }
            }
        }
        return chosen;
    }

    /** Decides about one lever. One that has no options cannot be started: then nothing answers. */
    void decide(int lever, boolean started) {
        Row row = new Row();
        if (startedBy[lever].length > 0) {
            row.add(startedBy[lever][startedBy[lever].length - 1], 1);
        }
        program.addRow(started ? 1 : 0, started ? 1 : 0, row);
    }

    /** Asks for what keeps farthest below all cuts, and then for as many levers as can be; all levers together count as many as there are. */
    void preferFullest() {
        LeverWorth worth = deliveries.worth();
        double scale = startedBy.length / worth.ofAll();
        for (int lever = 0; lever < startedBy.length; lever++) {
            for (int option = 0; option < startedBy[lever].length; option++) {
                program.setCost(startedBy[lever][option], -scale * worth.of(lever, option));
            }
        }
    }

    /** Asks for as many levers as can be that start before they do in {@code known}. */
    void preferStartsBefore(LeverPlan known) {
        for (int lever = 0; lever < startedBy.length; lever++) {
            int before = -1;
            for (int option = 0; option < startedBy[lever].length; option++) {
                if (!known.starts(lever) || options.of(lever).get(option).first() < known.start(lever)) {
                    before = startedBy[lever][option];
                }
            }
            if (before >= 0) {
                program.setCost(before, -1);
            }
        }
    }

    /** Rules out one choice: some lever must be started by another option, or not at all, or one more be started. */
    void forbid(LeverPlan plan) {
        Row row = new Row();
        double started = 0;
        for (int lever = 0; lever < startedBy.length; lever++) {
            if (startedBy[lever].length == 0) {
                continue;
            }
            int option = options.find(lever, plan.start(lever));
            if (option < 0) {
                row.add(startedBy[lever][startedBy[lever].length - 1], -1);
            } else {
                row.add(startedBy[lever][option], 1).add(option == 0 ? -1 : startedBy[lever][option - 1], -1);
                started++;
            }
        }
        program.addRow(Double.NEGATIVE_INFINITY, started - 1, row);
    }

    private void addStarts(int lever) {
        List<StartOption> list = options.of(lever);
        startedBy[lever] = new int[list.size()];
        for (int option = 0; option < list.size(); option++) {
            startedBy[lever][option] = program.addBinary(0);
            if (option > 0) {
                Row rising = new Row().add(startedBy[lever][option], 1).add(startedBy[lever][option - 1], -1);
                program.addRow(0, Double.POSITIVE_INFINITY, rising);
            }
        }
    }

    private void addMoney(int position) {
        Map<FundingClass, List<Integer>> byClass = new LinkedHashMap<>();
        List<StartOption> list = options.of(position);
        for (int option = 0; option < list.size(); option++) {
            byClass.computeIfAbsent(list.get(option).fundingClass(), key -> new ArrayList<>())
                    .add(option);
        }
        byClass.forEach((fundingClass, members) -> addCost(position, fundingClass, members));
    }

    /** The cost of the last week of an option, or of an earlier one: a grant too large for the last may be right for the first. */
    private void addCost(int position, FundingClass fundingClass, List<Integer> members) {
        Lever lever = network.model.levers().get(position);
        Row cost = new Row();
        Row spread = new Row();
        double most = 0;
        double widest = 0;
        for (int option : members) {
            StartOption it = options.of(position).get(option);
            double last = lever.totalCostEuros(it.last(), network.weeks);
            double first = lever.totalCostEuros(it.first(), network.weeks);
            int before = option == 0 ? -1 : startedBy[position][option - 1];
            cost.add(startedBy[position][option], last).add(before, -last);
            spread.add(startedBy[position][option], last - first).add(before, first - last);
            most = Math.max(most, first);
            widest = Math.max(widest, first - last);
        }
        if (widest > 0 && funding.hasMinimumGrant(fundingClass)) {
            int more = program.addVariable(0, widest, 0);
            program.addRow(Double.NEGATIVE_INFINITY, 0, spread.add(more, 1));
            cost.add(more, 1);
        }
        funding.addLever(position, fundingClass, cost, most);
    }

    private void addRequirements(int position) {
        List<StartOption> list = options.of(position);
        for (String id : network.model.levers().get(position).requires()) {
            int required = network.lever(id);
            int delay = network.model.levers().get(required).delayWeeks();
            for (int option = 0; option < list.size(); option++) {
                int last = -1;
                for (StartOption before : options.of(required)) {
                    if (before.first() + delay <= list.get(option).last()) {
                        last++;
                    }
                }
                Row row = new Row()
                        .add(startedBy[position][option], 1)
                        .add(last < 0 ? -1 : startedBy[required][last], -1);
                program.addRow(Double.NEGATIVE_INFINITY, 0, row);
            }
        }
    }

    private void addExclusions(int position) {
        if (startedBy[position].length == 0) {
            return;
        }
        for (String id : network.model.levers().get(position).excludes()) {
            int[] other = startedBy[network.lever(id)];
            if (other.length > 0) {
                Row row = new Row()
                        .add(startedBy[position][startedBy[position].length - 1], 1)
                        .add(other[other.length - 1], 1);
                program.addRow(Double.NEGATIVE_INFINITY, 1, row);
            }
        }
    }
}
