package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.accounts.effect.Effects;
import fr.beffroi.workbench.accounts.effect.Fact;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.rampup.LeverExperience;
import fr.beffroi.workbench.rampup.news.NewPlans;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scenarios that are followed: what is counted of them each month, and their plan set again from it as their next version. */
@Service
@Transactional
public class FollowedPlans {
    private static final int DAYS = 7;

    private final DriftStore store;
    private final Scenarios scenarios;
    private final Runs runs;
    private final NewPlans newPlans;
    private final Effects effects;
    private final LeverExperience experience;
    private final DriftWords words;
    private final AuditLog audit;

    FollowedPlans(
            DriftStore store,
            Scenarios scenarios,
            Runs runs,
            NewPlans newPlans,
            Effects effects,
            LeverExperience experience,
            DriftWords words,
            AuditLog audit) {
        this.store = store;
        this.scenarios = scenarios;
        this.runs = runs;
        this.newPlans = newPlans;
        this.effects = effects;
        this.experience = experience;
        this.words = words;
        this.audit = audit;
    }

    /** Whether a scenario is followed. */
    @Transactional(readOnly = true)
    public boolean isFollowed(UUID scenario) {
        return store.findFollowed(scenario).isPresent();
    }

    /** What was found of a scenario, the newest month first. */
    @Transactional(readOnly = true)
    public List<Drift> list(UUID scenario) {
        return store.list(scenario);
    }

    /**
     * Follows a scenario from a plan on: its date is what was promised.
     *
     * @throws UnknownScenarioException where there is no such plan, or none the viewer may see
     */
    public void follow(UUID scenario, UUID run) {
        runs.get(scenario, run);
        runs.getSolved(run);
        store.follow(scenario, run);
        audit.record("scenario.follow", "scenario", scenario.toString(), Map.of("run", run.toString()));
    }

    /** Follows it no more; what was found stays. */
    public void unfollow(UUID scenario) {
        scenarios.get(scenario);
        store.unfollow(scenario);
        audit.record("scenario.unfollow", "scenario", scenario.toString());
    }

    /** The promised plan of a followed scenario. */
    @Transactional(readOnly = true)
    public Optional<Runs.Solved> findPromised(UUID scenario) {
        return store.findFollowed(scenario).flatMap(one -> runs.findSolved(one.run()));
    }

    /** What was counted for a month, the newest of each element. */
    @Transactional(readOnly = true)
    public List<Reality> listReality(UUID scenario, LocalDate month) {
        return store.listReality(scenario, month);
    }

    /** Keeps what was counted; of elements the promised plan's model does not know nothing is kept. How much was new. */
    public int count(UUID scenario, LocalDate month, Map<Reality.Kind, Map<String, BigDecimal>> counted) {
        RampUpModel model = findPromised(scenario)
                .orElseThrow(() -> new UnknownScenarioException("followed plan of scenario " + scenario))
                .loaded()
                .model();
        Map<String, BigDecimal> known = new HashMap<>();
        store.listReality(scenario, month).forEach(one -> known.put(one.kind() + one.element(), one.quantity()));
        int kept = 0;
        for (Countable countable : Countable.of(model)) {
            BigDecimal quantity =
                    counted.getOrDefault(countable.kind(), Map.of()).get(countable.id());
            BigDecimal before = known.get(countable.kind() + countable.id());
            if (quantity != null && (before == null || before.compareTo(quantity) != 0)) {
                store.insertReality(scenario, month, countable.kind(), countable.id(), quantity);
                kept++;
            }
        }
        if (kept > 0) {
            audit.record(
                    "scenario.count",
                    "scenario",
                    scenario.toString(),
                    Map.of("month", month.toString(), "counted", kept));
        }
        return kept;
    }

    /**
     * Sets the plan of a followed scenario again from the end of a month, once, and once more where that plan failed: the next version, whose plan is
     * asked for.
     *
     * @return the run; empty where it was done already, is not followed, or has not begun or is over by then
     */
    public Optional<UUID> setAgain(UUID scenario, LocalDate month) {
        store.hold(scenario);
        if (store.find(scenario, month).filter(one -> one.failedAt() == null).isPresent()) {
            return Optional.empty();
        }
        DriftStore.Followed followed = store.findFollowed(scenario).orElse(null);
        Runs.Solved promised =
                followed == null ? null : runs.findSolved(followed.run()).orElse(null);
        if (followed == null || promised == null) {
            return Optional.empty();
        }
        RampUpModel whole = promised.loaded().model();
        int week = (int) Math.ceilDiv(ChronoUnit.DAYS.between(whole.start(), month.plusMonths(1)), DAYS);
        if (week < 1 || week >= whole.weeks()) {
            return Optional.empty();
        }
        FromNowOn now = new FromNowOn(
                whole, promised.plan(), week, listStates(scenario, month), store.listReality(scenario, month));
        Run base = runs.get(followed.run());
        NewPlans.Next next = newPlans.publish(
                scenario, now.model(), words.reason(month), base.settings().with(100, null));
        store.insert(
                scenario,
                month,
                base.id(),
                next.run(),
                next.version(),
                Objects.requireNonNull(base.summary()).date(),
                now.causes());
        audit.record(
                "scenario.setAgain",
                "scenario",
                scenario.toString(),
                Map.of(
                        "month",
                        month.toString(),
                        "version",
                        next.version(),
                        "run",
                        next.run().toString()));
        return Optional.of(next.run());
    }

    /** Where its funded levers are by the end of a month: of one that is late what experience of its kind says is added, a week at least. */
    List<LeverState> listStates(UUID scenario, LocalDate month) {
        List<LeverState> states = new ArrayList<>();
        LocalDate end = month.plusMonths(1);
        List<LeverExperience.Learned> learned = experience.list();
        for (Fact fact : effects.listFactsOfScenario(scenario, month)) {
            String lever = fact.promise().lever();
            if (lever == null || fact.promise().kind() != PromiseKind.ACTIVE_BY) {
                continue;
            }
            LocalDate due = fact.promise().dueOn();
            LocalDate expected =
                    due.isBefore(end) ? later(due.plusWeeks(extraWeeks(learned, fact)), end.plusWeeks(1)) : due;
            states.add(new LeverState(lever, fact.reachedOn(), expected));
        }
        return states;
    }

    private static long extraWeeks(List<LeverExperience.Learned> learned, Fact fact) {
        return learned.stream()
                .filter(one -> one.kind() == fact.promise().leverKind() && one.isUsable())
                .map(one -> Math.round(Math.max(0, one.delay().value())))
                .findFirst()
                .orElse(0L);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
