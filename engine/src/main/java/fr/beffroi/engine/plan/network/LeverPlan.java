package fr.beffroi.engine.plan.network;

import fr.beffroi.engine.plan.LeverDecision;
import java.util.Arrays;
import java.util.List;

/** For each lever, by position, the week in which it is started, or {@link #NEVER}. A value: compare with {@code equals}. */
public final class LeverPlan {
    public static final int NEVER = -1;
    private final int[] startWeeks;

    public LeverPlan(int[] startWeeks) {
        this.startWeeks = startWeeks.clone();
    }

    /** The plan that starts none of {@code levers} levers. */
    public static LeverPlan nothing(int levers) {
        int[] never = new int[levers];
        Arrays.fill(never, NEVER);
        return new LeverPlan(never);
    }

    /** The levers that a plan in words has decided. */
    public static LeverPlan of(Network network, List<LeverDecision> decisions) {
        LeverPlan plan = nothing(network.model.levers().size());
        for (LeverDecision decision : decisions) {
            plan = plan.with(network.lever(decision.lever()), decision.startWeek());
        }
        return plan;
    }

    public int start(int lever) {
        return startWeeks[lever];
    }

    public boolean starts(int lever) {
        return startWeeks[lever] != NEVER;
    }

    public int size() {
        return startWeeks.length;
    }

    /** First week of effect, or {@code Integer.MAX_VALUE} for a lever that is never started. */
    public int active(int lever, Network network) {
        return starts(lever) ? network.model.levers().get(lever).activeWeek(startWeeks[lever]) : Integer.MAX_VALUE;
    }

    public LeverPlan with(int lever, int startWeek) {
        int[] changed = startWeeks.clone();
        changed[lever] = startWeek;
        return new LeverPlan(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeverPlan plan && Arrays.equals(plan.startWeeks, startWeeks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(startWeeks);
    }

    @Override
    public String toString() {
        return Arrays.toString(startWeeks);
    }
}
