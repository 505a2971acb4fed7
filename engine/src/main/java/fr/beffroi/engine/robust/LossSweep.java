package fr.beffroi.engine.robust;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanChecks;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.robust.BestAnswer.AnswerLever;
import fr.beffroi.engine.robust.again.ContinuedModel;
import fr.beffroi.engine.robust.again.Purchases;
import fr.beffroi.engine.robust.again.WholePlan;
import fr.beffroi.engine.robust.run.CarriedOut;
import fr.beffroi.engine.robust.run.LostWays;
import fr.beffroi.engine.robust.run.PlannedWeeks;
import fr.beffroi.engine.simulate.run.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pieces of an examination, each a pure function of model, plan, request and element: they may be worked out on any thread or machine,
 * in any order, and are put together by {@link #together}. Read-only: any number of threads may share it.
 */
public final class LossSweep {
    /** How many weeks, spread evenly over the horizon, a loss may begin in where none is asked for. */
    public static final int BEGINNINGS = 6;

    private final LoadedModel loaded;
    private final RampUpPlan plan;
    private final RobustnessRequest request;
    private final Network network;
    private final int[] service;
    private final PlannedWeeks planned;
    private final LossOutcome undisturbed;

    /**
     * Makes a model, its plan and a request ready.
     *
     * @throws fr.beffroi.engine.io.ModelFaultsException if the plan names what the model does not have
     * @throws IllegalArgumentException if the loss is asked for after the horizon
     */
    public LossSweep(LoadedModel loaded, RampUpPlan plan, RobustnessRequest request) {
        PlanChecks.refuseForeign(loaded.model(), plan);
        this.loaded = loaded;
        this.plan = plan;
        this.request = request;
        network = new Network(loaded.model());
        if (request.fromWeek() != null && request.fromWeek() >= network.weeks) {
            throw new IllegalArgumentException("A loss from week %d, where the horizon has %d weeks\nMaybe 0 to %d"
                    .formatted(request.fromWeek(), network.weeks, network.weeks - 1));
        }
        service = Structure.orderOfService(loaded.model());
        planned = PlannedWeeks.of(network, plan);
        undisturbed = LossOutcome.of(
                network, CarriedOut.deliveredByWeek(network, service, planned, null, LostWays.none(loaded.model())));
    }

    /** What can be lost. */
    public List<LossElement> elements() {
        return LossElement.of(loaded.model());
    }

    /** The worst loss of one element, with the plan's decisions kept. */
    public Danger worst(LossElement element) {
        LostWays lost = LostWays.of(loaded.model(), element);
        return beginnings().stream()
                .map(week -> asIs(Loss.of(element, week, request, network.weeks), lost))
                .min(Danger.WORST_FIRST)
                .orElseThrow();
    }

    private List<Integer> beginnings() {
        Integer asked = request.fromWeek();
        if (asked != null) {
            return List.of(asked);
        }
        List<Integer> weeks = new ArrayList<>();
        for (int n = 0; n < BEGINNINGS; n++) {
            weeks.add(n * network.weeks / BEGINNINGS);
        }
        return weeks.stream().distinct().toList();
    }

    private Danger asIs(Loss loss, LostWays lost) {
        LossOutcome outcome =
                LossOutcome.of(network, CarriedOut.deliveredByWeek(network, service, planned, loss, lost));
        return new Danger(
                loss,
                outcome,
                outcome.backlog() - undisturbed.backlog(),
                undisturbed.unitsDelivered() - outcome.unitsDelivered(),
                null,
                List.of(),
                List.of(),
                true);
    }

    /** The danger with its best answer and what is worth buying against it. */
    public Danger answered(Danger danger) {
        LostWays lost = LostWays.of(loaded.model(), danger.loss().element());
        RampUpPlan again = planAgain(danger.loss());
        Deadline deadline = new Deadline(request.timeLimitSeconds(), request.cancelled());
        Purchases.Found found = new Purchases(network, plan.levers(), planned, danger.loss(), lost).find(deadline);
        List<Purchase> purchases =
                found.purchases().stream().sorted(Purchase.BY_SAVING_PER_EURO).toList();
        return danger.answered(answer(danger.loss(), again), purchases, found.unvaluedItems(), found.complete());
    }

    /**
     * The best plan found for a loss, of the whole horizon: up to the loss it is the plan. A right plan of the model in which the element is
     * lost; its status does not speak of its stock.
     */
    public RampUpPlan planAgain(Loss loss) {
        LostWays lost = LostWays.of(loaded.model(), loss.element());
        ContinuedModel continued = new ContinuedModel(network, plan.levers(), planned, loss, lost);
        LoadedModel rest = LoadedModel.of(continued.model());
        PlanRequest asked = new PlanRequest(request.gap(), request.timeLimitSeconds(), 1, request.cancelled());
        RampUpPlan after =
                Planner.planFrom(rest, asked, continued.asDecided(new Network(rest.model())), continued.granted());
        return new WholePlan(loaded, network, plan, planned, loss, lost).with(continued, after);
    }

    private BestAnswer answer(Loss loss, RampUpPlan again) {
        Set<String> before = plan.levers().stream().map(LeverDecision::lever).collect(Collectors.toSet());
        Set<String> now = again.levers().stream().map(LeverDecision::lever).collect(Collectors.toSet());
        List<AnswerLever> levers = again.levers().stream()
                .filter(lever -> lever.startWeek() >= loss.fromWeek())
                .map(lever -> new AnswerLever(
                        lever.lever(), lever.startWeek(), lever.costEuros(), before.contains(lever.lever())))
                .toList();
        return new BestAnswer(
                LossOutcome.of(network, deliveredByWeek(again)),
                again.goals().getFirst().bound(),
                again.goals().stream().limit(3).allMatch(goal -> goal.gap() <= request.gap() + 1e-5),
                levers,
                before.stream().filter(lever -> !now.contains(lever)).sorted().toList(),
                publicEuros(again, loss),
                privateEuros(again, loss));
    }

    private double[][] deliveredByWeek(RampUpPlan whole) {
        double[][] delivered = PlannedWeeks.of(network, whole).deliveries();
        for (double[] units : delivered) {
            for (int week = 1; week < units.length; week++) {
                units[week] += units[week - 1];
            }
        }
        return delivered;
    }

    private static double publicEuros(RampUpPlan again, Loss loss) {
        return again.levers().stream()
                .filter(lever -> lever.startWeek() >= loss.fromWeek())
                .mapToDouble(LeverDecision::publicEuros)
                .sum();
    }

    private static double privateEuros(RampUpPlan again, Loss loss) {
        return again.levers().stream()
                .filter(lever -> lever.startWeek() >= loss.fromWeek())
                .mapToDouble(LeverDecision::ownEuros)
                .sum();
    }

    /** Of these dangers those to plan again, the worst first; none that costs nothing. */
    public List<Danger> toAnswer(List<Danger> dangers) {
        return dangers.stream()
                .sorted(Danger.WORST_FIRST)
                .filter(danger -> danger.backlogAdded() > RampUpPlan.SMALLEST_QUANTITY)
                .limit(request.replans())
                .toList();
    }

    /** The pieces put together, in whatever order they come: one danger for each element, answered or not. */
    public Robustness together(List<Danger> dangers) {
        return new Robustness(
                loaded.model().name(),
                loaded.sha256(),
                request.lossWeeks(),
                undisturbed,
                (int) dangers.stream()
                        .filter(danger -> danger.bestAnswer() != null)
                        .count(),
                dangers.stream().sorted(Danger.WORST_FIRST).toList());
    }
}
