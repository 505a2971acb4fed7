package fr.beffroi.engine.simulate;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanChecks;
import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Carries a plan out many times while what is uncertain falls by chance (§7). Each call is on its own; calls may run side by side. */
public final class Simulator {
    /** Where an interval is asked for, it is looked at after every so many replications. */
    private static final long BETWEEN_LOOKS = 1_000;

    /** The same where each replication is re-planned, and takes as long as hundreds. */
    private static final long REPLANNED_BETWEEN_LOOKS = 50;

    private Simulator() {}

    /**
     * How sure a plan is.
     *
     * @return the same for the same model, plan and request, whatever the threads
     * @throws fr.beffroi.engine.io.ModelFaultsException if the plan names what the model does not have
     */
    public static Simulation simulate(
            LoadedModel loaded, RampUpPlan plan, SimulationRequest request, SimulationListener listener) {
        SimulationModel model = ready(loaded, plan, request);
        try (ThreadCrew crew = new ThreadCrew(model, request, listener)) {
            return simulate(loaded, model, request, listener, crew);
        }
    }

    /**
     * The same, carried out by a crew of the caller's.
     *
     * @return the same bytes, whoever carries it out
     * @throws fr.beffroi.engine.io.ModelFaultsException if the plan names what the model does not have
     */
    public static Simulation simulate(LoadedModel loaded, RampUpPlan plan, SimulationRequest request, Crew crew) {
        return simulate(loaded, ready(loaded, plan, request), request, SimulationListener.NONE, crew);
    }

    private static SimulationModel ready(LoadedModel loaded, RampUpPlan plan, SimulationRequest request) {
        PlanChecks.refuseForeign(loaded.model(), plan);
        SimulationModel model = SimulationModel.of(loaded.model(), plan);
        return request.replan() ? model.replanned() : model;
    }

    private static Simulation simulate(
            LoadedModel loaded,
            SimulationModel model,
            SimulationRequest request,
            SimulationListener listener,
            Crew crew) {
        SimulatedPart base = new SimulatedPart(model);
        run(base, request, crew);
        listener.onReplicated(answer(loaded, model, request, base.tally(), List.of()));
        List<Contribution> contributions = new Screening(model, request, base, crew).find();
        return answer(loaded, model, request, base.tally(), contributions);
    }

    private static void run(SimulatedPart base, SimulationRequest request, Crew crew) {
        Double width = request.untilWidth();
        if (width == null) {
            base.merge(crew.replicate(0, request.replications()));
            return;
        }
        long step = request.replan() ? REPLANNED_BETWEEN_LOOKS : BETWEEN_LOOKS;
        long done = 0;
        while (done < request.replications()) {
            base.merge(crew.replicate(done, Math.min(request.replications(), done + step)));
            boolean isNarrow = DateOutlook.of(null, base.tally().datesOfPlan()).widestInterval() <= width;
            if (isNarrow || request.cancelled().getAsBoolean()) {
                return;
            }
            done = base.tally().replications();
        }
    }

    private static Simulation answer(
            LoadedModel loaded,
            SimulationModel model,
            SimulationRequest request,
            Tally tally,
            List<Contribution> contributions) {
        List<TargetOutlook> targets = new ArrayList<>();
        double plannedBacklog = model.mostBacklog();
        int latest = -1;
        boolean isReached = true;
        for (int target = 0; target < model.targets(); target++) {
            double[] planned = model.plannedDeliveries(target);
            Integer week = weekReached(loaded, target, planned);
            targets.add(target(loaded, target, planned, week, tally));
            double priority = loaded.model().targets().get(target).priority();
            for (double units : planned) {
                plannedBacklog -= priority * units;
            }
            if (model.hasDate(target)) {
                isReached &= week != null;
                latest = week == null ? latest : Math.max(latest, week);
            }
        }
        return new Simulation(
                loaded.model().name(),
                loaded.sha256(),
                tally.replications(),
                request.seed(),
                plannedBacklog,
                tally.meanBacklog(),
                DateOutlook.of(isReached && latest >= 0 ? latest : null, tally.datesOfPlan()),
                targets,
                contributions,
                request.replan() ? new Simulation.Replanned(tally.plannings(), tally.failedPlannings()) : null);
    }

    private static TargetOutlook target(
            LoadedModel loaded, int target, double[] planned, @Nullable Integer week, Tally tally) {
        return new TargetOutlook(
                loaded.model().targets().get(target).item(),
                IntStream.range(0, planned.length).mapToObj(t -> planned[t]).toList(),
                byWeek(planned.length, t -> tally.quantileDelivered(target, t, 0.1)),
                byWeek(planned.length, t -> tally.quantileDelivered(target, t, 0.5)),
                byWeek(planned.length, t -> tally.quantileDelivered(target, t, 0.9)),
                byWeek(planned.length, t -> tally.meanDelivered(target, t)),
                DateOutlook.of(week, tally.dates(target)));
    }

    private static List<Estimate> byWeek(int weeks, IntFunction<Estimate> estimate) {
        return IntStream.range(0, weeks).mapToObj(estimate).toList();
    }

    private static @Nullable Integer weekReached(LoadedModel loaded, int target, double[] cumulated) {
        double[] weekly = cumulated.clone();
        for (int week = weekly.length - 1; week > 0; week--) {
            weekly[week] -= weekly[week - 1];
        }
        double[] wanted = loaded.model().targets().get(target).perWeek().byWeek(weekly.length);
        int week = CadenceDate.weekReached(weekly, wanted);
        return week < 0 ? null : week;
    }
}
