package fr.beffroi.workbench.rampup.more;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSummary;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Plans again with more money in one programme's envelope, and in the budget over all, verifies, and keeps what it brings. */
@Component
class MoreMoneyWork {
    private static final double MOST_SECONDS = 90;

    private final MoreMoneyStore store;
    /** Asked for late: runs are begun by the scheduler, which knows this job. */
    private final ObjectProvider<Runs> runs;

    private final TransactionOperations transactions;

    MoreMoneyWork(MoreMoneyStore store, ObjectProvider<Runs> runs, TransactionOperations transactions) {
        this.store = store;
        this.runs = runs;
        this.transactions = transactions;
    }

    private record Asked(Run run, Runs.Solved solved) {}

    /**
     * Works it out, unless it is there or interrupted.
     *
     * @return whether it is still to be done
     */
    boolean workOut(UUID id, String programme, BooleanSupplier interrupted) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Optional<Asked> asked = Objects.requireNonNull(transactions.execute(status ->
                    store.find(id, programme, MoreMoneys.EUROS).isPresent()
                            ? Optional.<Asked>empty()
                            : runs.getObject()
                                    .findSolved(id)
                                    .map(solved -> new Asked(runs.getObject().get(id), solved))));
            return asked.isPresent() && !workOut(asked.get(), programme, interrupted);
        });
    }

    private boolean workOut(Asked asked, String programme, BooleanSupplier interrupted) {
        RampUpModel model = asked.solved().loaded().model();
        LoadedModel richer = LoadedModel.of(richer(model, programme));
        RampUpPlan plan = Planner.plan(
                richer,
                new PlanRequest(
                        asked.run().settings().gap(), MOST_SECONDS, SolverSlots.BACKGROUND_THREADS, interrupted),
                progress -> {});
        if (interrupted.getAsBoolean()) {
            return false;
        }
        if (!PlanVerifier.verify(richer, plan).isEmpty()) {
            throw new IllegalStateException(
                    "The plan of run " + asked.run().id() + " with more of " + programme + " is not right.");
        }
        MoreMoney outcome = outcome(model, asked.solved().plan(), plan);
        transactions.executeWithoutResult(status -> store.insert(asked.run().id(), programme, outcome));
        return true;
    }

    /** The plan without it holds with it too: where the search was unlucky, it brings nothing, not less. */
    private static MoreMoney outcome(RampUpModel model, RampUpPlan before, RampUpPlan after) {
        Goal without = before.goal(GoalName.BACKLOG);
        Goal with = after.goal(GoalName.BACKLOG);
        RampUpPlan better = with.value() < without.value() ? after : before;
        double backlog = Math.min(with.value(), without.value());
        Set<String> usual = before.levers().stream().map(LeverDecision::lever).collect(Collectors.toSet());
        Map<String, String> names = model.levers().stream().collect(Collectors.toMap(Lever::id, Lever::name));
        List<String> added = better.levers().stream()
                .map(LeverDecision::lever)
                .filter(lever -> !usual.contains(lever))
                .map(lever -> names.getOrDefault(lever, lever))
                .toList();
        return new MoreMoney(
                MoreMoneys.EUROS,
                RunSummary.of(better),
                Math.max(0, without.bound() - backlog),
                Math.max(0, without.value() - with.bound()),
                added);
    }

    private static RampUpModel richer(RampUpModel model, String programme) {
        Double budget = model.budget().publicEuros();
        return model.withMoney(
                model.programmes().stream()
                        .map(one -> one.id().equals(programme) ? richer(one) : one)
                        .toList(),
                new Budget(
                        budget == null ? null : (Double) (budget + MoreMoneys.EUROS),
                        model.budget().deMinimisCeilingEuros()));
    }

    /** Where envelopes go by year, it may be spent in any of them. */
    private static Programme richer(Programme programme) {
        return new Programme(
                programme.id(),
                programme.name(),
                programme.envelopeEuros() + MoreMoneys.EUROS,
                byYear(programme.envelopeByYearEuros()),
                programme.intensity(),
                programme.capPerCompanyEuros(),
                programme.minimumGrantEuros(),
                programme.deMinimis(),
                programme.from(),
                programme.to());
    }

    private static @Nullable Map<Integer, Double> byYear(@Nullable Map<Integer, Double> envelopes) {
        return envelopes == null
                ? null
                : envelopes.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue() + MoreMoneys.EUROS));
    }
}
