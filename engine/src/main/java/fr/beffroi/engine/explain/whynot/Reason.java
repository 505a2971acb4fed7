package fr.beffroi.engine.explain.whynot;

import java.util.List;

/**
 * One thing that keeps a lever out.
 *
 * @param levers ids of the other levers it speaks of; empty where it speaks of none
 */
public record Reason(Kind kind, List<String> levers) {
    public Reason {
        levers = List.copyOf(levers);
    }

    static Reason of(Kind kind) {
        return new Reason(kind, List.of());
    }

    /** What keeps a lever out. */
    public enum Kind {
        /** Nothing: the best plan has it. */
        CHOSEN,
        /** In whatever week it may be started, it becomes active after the horizon. */
        TOO_LATE,
        /** It could not be paid even if it were the only lever. */
        CANNOT_PAY,
        /** It could be paid alone, but no lawful plan holds it with what it needs. */
        NO_PLAN_HOLDS_IT,
        /** Added to the best plan, whatever it cost, it would take nothing off the backlog. */
        NO_EFFECT,
        /** It excludes, or is excluded by, levers of the best plan. */
        EXCLUDED,
        /** It needs levers that the best plan does not have. */
        NEEDS,
        /** With it the plan is later: it pushes out these levers, or if none makes others start later. */
        PUSHES_OUT,
        /** With it the plan is late as much, and takes more public or private money. */
        COSTS_MORE
    }
}
