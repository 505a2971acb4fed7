package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.funding.Funding;
import fr.beffroi.engine.plan.funding.FundingClass;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * The start options of every lever, refined where that matters (dynamic discretization discovery: N. Boland, M. Hewitt, L. Marshall,
 * M. Savelsbergh, <em>The continuous-time service network design problem</em>, Operations Research 65, 2017). Weeks in which a lever could not be paid
 * even alone are left out.
 */
public final class LeverOptions {
    /** With two it takes twice the rounds until the weeks are fine enough; more of them burden the master. */
    private static final int PARTS = 4;

    private final Network network;
    private final Funding funding;
    private final List<List<StartOption>> options = new ArrayList<>();
    private final boolean[] timed;

    /** Begins with one option for each run of weeks of one funding class. */
    public LeverOptions(Network network, Funding funding) {
        this.network = network;
        this.funding = funding;
        timed = new boolean[network.model.levers().size()];
        for (int position = 0; position < network.model.levers().size(); position++) {
            Lever lever = network.model.levers().get(position);
            timed[position] = lever.costPerWeekEuros() > 0;
            options.add(listOptions(lever));
        }
    }

    /** In rising weeks. */
    public List<StartOption> of(int lever) {
        return options.get(lever);
    }

    /** Every lever as early as it can be started: no plan to be paid, but none has more capacity. */
    LeverPlan allAtOnce() {
        return new LeverPlan(options.stream()
                .mapToInt(list ->
                        list.isEmpty() ? LeverPlan.NEVER : list.getFirst().first())
                .toArray());
    }

    /** The plan that starts each lever in the first week of its chosen option. */
    LeverPlan earliest(int[] chosen) {
        int[] weeks = new int[chosen.length];
        for (int lever = 0; lever < weeks.length; lever++) {
            weeks[lever] = chosen[lever] < 0
                    ? LeverPlan.NEVER
                    : of(lever).get(chosen[lever]).first();
        }
        return new LeverPlan(weeks);
    }

    /** Whether the start week changes the cost within a class. */
    public boolean isTimed(int lever) {
        return timed[lever];
    }

    /** Position of the option that holds the week, -1 if there is none. */
    public int find(int lever, int week) {
        List<StartOption> list = options.get(lever);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).first() <= week && week <= list.get(i).last()) {
                return i;
            }
        }
        return -1;
    }

    /** Splits the option that holds {@code week} in two, the second beginning with it; false if it already begins there. */
    public boolean split(int lever, int week) {
        List<StartOption> list = options.get(lever);
        for (int i = 0; i < list.size(); i++) {
            StartOption option = list.get(i);
            if (option.first() < week && week <= option.last()) {
                list.set(i, new StartOption(option.first(), week - 1, option.fundingClass()));
                list.add(i + 1, new StartOption(week, option.last(), option.fundingClass()));
                return true;
            }
        }
        return false;
    }

    /** Whether no other weeks of these options cost less or do more than those of the actual plan. */
    boolean isExact(int[] chosen) {
        for (int lever = 0; lever < chosen.length; lever++) {
            if (chosen[lever] >= 0
                    && timed[lever]
                    && !of(lever).get(chosen[lever]).isSingleWeek()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Splits the chosen options whose first week is not to be had at the price of the last: in equal parts where the price depends on the
     * week, where the requirements allow the start where a lever waits for others. False if all are as fine as they can be.
     */
    boolean refine(Answer answer) {
        boolean any = false;
        for (int lever = 0; lever < answer.chosen().length; lever++) {
            if (answer.chosen()[lever] < 0) {
                continue;
            }
            StartOption option = of(lever).get(answer.chosen()[lever]);
            if (timed[lever]) {
                any |= splitInParts(lever, option);
            } else if (!network.model.levers().get(lever).requires().isEmpty()) {
                int position = lever;
                int middle = (option.first() + option.last() + 1) / 2;
                any |= split(
                        lever, answer.actual().map(plan -> plan.start(position)).orElse(middle));
            }
        }
        return any;
    }

    private boolean splitInParts(int lever, StartOption option) {
        int weeks = option.last() - option.first() + 1;
        boolean any = false;
        for (int part = 1; part < PARTS; part++) {
            any |= split(lever, option.first() + Math.ceilDiv(part * weeks, PARTS));
        }
        return any;
    }

    /** Makes the weeks of a plan options of their own where the week matters. */
    void splitAt(LeverPlan plan) {
        for (int lever = 0; lever < plan.size(); lever++) {
            if (plan.starts(lever) && timed[lever]) {
                split(lever, plan.start(lever));
                split(lever, plan.start(lever) + 1);
            }
        }
    }

    /** Makes the weeks at which others were split begin options here too: what was found to matter may matter again. */
    void splitLike(LeverOptions others) {
        for (int lever = 0; lever < options.size(); lever++) {
            int there = others.network.lever(network.model.levers().get(lever).id());
            for (StartOption other : others.of(there)) {
                split(lever, other.first());
            }
        }
    }

    private List<StartOption> listOptions(Lever lever) {
        List<StartOption> list = new ArrayList<>();
        int latest = Math.min(lever.latestWeek(), network.weeks - 1 - lever.delayWeeks());
        for (int week = lever.earliestWeek(); week <= latest; week++) {
            if (!funding.canPay(lever, week)) {
                continue;
            }
            FundingClass fundingClass = funding.classOf(lever, week);
            StartOption last = list.isEmpty() ? null : list.getLast();
            if (last != null && last.last() == week - 1 && last.fundingClass().equals(fundingClass)) {
                list.set(list.size() - 1, new StartOption(last.first(), week, fundingClass));
            } else {
                list.add(new StartOption(week, week, fundingClass));
            }
        }
        return list;
    }
}
