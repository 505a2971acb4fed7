package fr.beffroi.engine.explain.whynot;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What keeps a lever out of the best plan, told from that plan and from the best one with it. */
final class Reasons {
    private static final double NOTHING = 1e-6;

    private final RampUpModel model;
    private final int position;
    private final Lever lever;
    private final WhatIf whatIf;
    private final BestPlan without;
    private final @Nullable BestPlan with;
    private final boolean timeIsOver;

    Reasons(
            Network network,
            int position,
            WhatIf whatIf,
            BestPlan without,
            @Nullable BestPlan with,
            boolean timeIsOver) {
        this.model = network.model;
        this.position = position;
        this.lever = model.levers().get(position);
        this.whatIf = whatIf;
        this.without = without;
        this.with = with;
        this.timeIsOver = timeIsOver;
    }

    List<Reason> list() {
        if (with != null && with.isBetterThan(without)) {
            return List.of(Reason.of(Reason.Kind.CHOSEN));
        }
        List<Reason> reasons = new ArrayList<>();
        int latest = Math.min(lever.latestWeek(), model.weeks() - 1 - lever.delayWeeks());
        if (latest < lever.earliestWeek()) {
            reasons.add(Reason.of(Reason.Kind.TOO_LATE));
        } else if (!whatIf.canStartAlone()) {
            reasons.add(Reason.of(Reason.Kind.CANNOT_PAY));
        } else if (with == null && !timeIsOver) {
            reasons.add(Reason.of(Reason.Kind.NO_PLAN_HOLDS_IT));
        }
        if (latest >= lever.earliestWeek() && addsNothing()) {
            reasons.add(Reason.of(Reason.Kind.NO_EFFECT));
        }
        add(
                reasons,
                Reason.Kind.NEEDS,
                IntStream.range(0, without.plan().size())
                        .filter(other -> !without.plan().starts(other) && requires(lever, id(other))));
        add(
                reasons,
                Reason.Kind.EXCLUDED,
                IntStream.range(0, without.plan().size())
                        .filter(other -> without.plan().starts(other)
                                && exclude(lever, model.levers().get(other))));
        if (with != null && !with.isSameBacklog(without)) {
            LeverPlan chosen = with.plan();
            reasons.add(new Reason(
                    Reason.Kind.PUSHES_OUT,
                    IntStream.range(0, chosen.size())
                            .filter(other -> without.plan().starts(other) && !chosen.starts(other))
                            .mapToObj(this::id)
                            .toList()));
        } else if (with != null) {
            reasons.add(Reason.of(Reason.Kind.COSTS_MORE));
        }
        return reasons;
    }

    /** Added to the best plan without it, with all it needs, as early as it may, and whatever it costs. */
    private boolean addsNothing() {
        LeverPlan added = add(without.plan(), position);
        Optional<Double> backlog = whatIf.backlog(added);
        return backlog.isPresent() && without.backlog() - backlog.get() <= NOTHING * Math.max(1, without.backlog());
    }

    private LeverPlan add(LeverPlan plan, int one) {
        Lever it = model.levers().get(one);
        LeverPlan changed = plan;
        int week = it.earliestWeek();
        for (int other = 0; other < plan.size(); other++) {
            if (requires(it, id(other))) {
                changed = changed.starts(other) ? changed : add(changed, other);
                week = Math.max(week, model.levers().get(other).activeWeek(changed.start(other)));
            }
        }
        return changed.with(one, week);
    }

    private void add(List<Reason> reasons, Reason.Kind kind, IntStream others) {
        List<String> ids = others.mapToObj(this::id).toList();
        if (!ids.isEmpty()) {
            reasons.add(new Reason(kind, ids));
        }
    }

    private String id(int other) {
        return model.levers().get(other).id();
    }

    private static boolean requires(Lever lever, String other) {
        return lever.requires().contains(other);
    }

    private static boolean exclude(Lever one, Lever other) {
        return one.excludes().contains(other.id()) || other.excludes().contains(one.id());
    }
}
