package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.LossElement;
import fr.beffroi.engine.robust.again.ContinuedModel;
import fr.beffroi.engine.robust.run.LostWays;
import fr.beffroi.engine.robust.run.PlannedWeeks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan's model from now on, as a model of its own that begins in a week of it: stocks, hours and deliveries as they were counted, where they were; what was
 * not counted as the plan has it. Levers that are there are part of it, late ones become active when they are expected, and those that public money was to
 * pay and that no file has funded are open again. Caps per company of money that was granted before are counted anew: a model has no field for them.
 */
public final class FromNowOn {
    private static final int DAYS = 7;

    private final RampUpModel whole;
    private final Lookup lookup;
    private final RampUpPlan plan;
    private final int week;
    private final Map<String, LeverState> levers;
    private final Map<Reality.Kind, Map<String, Double>> counted = new HashMap<>();
    private final List<DriftCause> causes = new ArrayList<>();
    private final RampUpModel model;

    /**
     * @param week of the model, after its first and before its last
     * @param states of the levers that files fund
     * @param reality the newest of each element
     */
    public FromNowOn(RampUpModel whole, RampUpPlan plan, int week, List<LeverState> states, List<Reality> reality) {
        if (week < 1 || week >= whole.weeks()) {
            throw new IllegalArgumentException("Week " + week + " of a model of " + whole.weeks()
                    + " weeks.\nMaybe the plan has not begun yet, or is over.");
        }
        this.whole = whole;
        lookup = new Lookup(whole);
        this.plan = plan;
        this.week = week;
        levers = states.stream().collect(Collectors.toMap(LeverState::lever, Function.identity()));
        for (Reality one : reality) {
            counted.computeIfAbsent(one.kind(), any -> new HashMap<>())
                    .put(one.element(), one.quantity().doubleValue());
        }
        model = build();
    }

    /** The model from now on. */
    public RampUpModel model() {
        return model;
    }

    /** What is otherwise than planned, what weighs most first. */
    public List<DriftCause> causes() {
        return causes.stream()
                .sorted(Comparator.comparing(DriftCause::weight).reversed())
                .toList();
    }

    private RampUpModel build() {
        Map<String, Integer> starts = new HashMap<>();
        List<LeverDecision> kept = new ArrayList<>();
        for (LeverDecision decision : plan.levers()) {
            boolean isBegun = decision.startWeek() < week;
            if (isBegun && decision.publicEuros() > 0 && !levers.containsKey(decision.lever())) {
                cause(
                        "LEVER_NOT_FUNDED",
                        lookup.getLever(decision.lever()),
                        decision.activeWeek() - week,
                        whole.weeks() - week);
            } else {
                kept.add(decision);
                if (isBegun) {
                    starts.put(decision.lever(), decision.startWeek());
                }
            }
        }
        List<Lever> really = whole.levers().stream()
                .map(lever -> {
                    Integer start = starts.get(lever.id());
                    return start == null ? lever : really(lever, start);
                })
                .toList();
        RampUpModel known = whole.withLevers(really);
        Network network = new Network(known);
        PlannedWeeks planned = PlannedWeeks.of(network, withLevers(kept));
        // A loss of nothing, that is over as it begins: what is left is the model from that week on.
        Loss nothing = new Loss(new LossElement(LossElement.Kind.SUPPLIER, ""), week, week);
        RampUpModel rest = new ContinuedModel(network, kept, planned, nothing, LostWays.none(known)).model();
        return new RampUpModel(
                rest.name(),
                rest.start(),
                rest.weeks(),
                rest.currency(),
                rest.items().stream().map(this::really).toList(),
                rest.bom(),
                rest.companies(),
                rest.sites(),
                rest.resources().stream().map(this::really).toList(),
                rest.routes(),
                rest.sources(),
                rest.levers(),
                rest.programmes(),
                targets(rest, planned),
                rest.budget(),
                uncertainty(rest));
    }

    private RampUpPlan withLevers(List<LeverDecision> kept) {
        return new RampUpPlan(
                plan.modelName(),
                plan.modelSha256(),
                plan.status(),
                plan.goals(),
                kept,
                plan.launches(),
                plan.orders(),
                plan.deliveries(),
                plan.cadence(),
                List.of(),
                List.of(),
                plan.solver());
    }

    /** A lever that was begun takes as long as it really took, or is expected to take now. */
    private Lever really(Lever lever, int start) {
        LeverState state = levers.get(lever.id());
        if (state == null) {
            return lever;
        }
        int active = weekOf(state.activeOn());
        if (state.reachedOn() == null) {
            active = Math.max(active, week + 1);
        }
        int planned = start + lever.delayWeeks();
        if (active > planned && (state.reachedOn() == null || active > week)) {
            cause("LEVER_LATE", lever, planned - week, active - week);
        }
        return lever.withDelayWeeks(Math.max(0, active - start));
    }

    private int weekOf(LocalDate day) {
        return (int) Math.ceilDiv(ChronoUnit.DAYS.between(whole.start(), day), DAYS);
    }

    private Item really(Item item) {
        Double stock = counted(Reality.Kind.STOCK, item.id());
        if (stock == null) {
            return item;
        }
        if (stock < item.initialStock()) {
            causes.add(new DriftCause("STOCK_SHORT", item.name(), "", item.initialStock(), stock));
        }
        return new Item(item.id(), item.name(), item.unit(), stock, item.unitCost());
    }

    /** What was counted now, in place of what the plan has now; later steps keep their proportion. */
    private Resource really(Resource resource) {
        Double hours = counted(Reality.Kind.HOURS, resource.id());
        double now = resource.hoursPerWeek().at(0);
        if (hours == null || hours == now) {
            return resource;
        }
        if (hours < now) {
            causes.add(new DriftCause(
                    "HOURS_SHORT",
                    resource.name(),
                    lookup.getSite(resource.site()).name(),
                    now,
                    hours));
        }
        StepProfile real = now <= 0
                ? StepProfile.constant(hours)
                : new StepProfile(resource.hoursPerWeek().steps().stream()
                        .map(step -> new StepProfile.Step(step.from(), step.value() * hours / now))
                        .toList());
        return new Resource(resource.id(), resource.site(), resource.name(), real);
    }

    /** What was delivered less than planned is wanted at once too; what was delivered more is wanted less, from the first week on. */
    private List<Target> targets(RampUpModel rest, PlannedWeeks planned) {
        List<Target> targets = new ArrayList<>();
        for (int index = 0; index < rest.targets().size(); index++) {
            Target target = rest.targets().get(index);
            Double delivered = counted(Reality.Kind.DELIVERED, target.item());
            if (delivered == null) {
                targets.add(target);
                continue;
            }
            double expected = 0;
            for (int before = 0; before < week; before++) {
                expected += planned.deliveries()[index][before];
            }
            if (delivered < expected) {
                causes.add(new DriftCause(
                        "DELIVERED_SHORT", lookup.getItem(target.item()).name(), "", expected, delivered));
            }
            double[] wanted = target.perWeek().byWeek(rest.weeks());
            double more = expected - delivered;
            for (int later = 0; later < wanted.length && more != 0; later++) {
                double changed = Math.max(0, wanted[later] + more);
                more -= changed - wanted[later];
                wanted[later] = changed;
            }
            targets.add(new Target(target.item(), target.priority(), StepProfile.ofWeeks(wanted)));
        }
        return targets;
    }

    /** What is uncertain stays so, where it is still there; the delay of a lever that is under way is what is expected now. */
    private @Nullable Uncertainty uncertainty(RampUpModel rest) {
        Uncertainty known = whole.uncertainty();
        if (known == null) {
            return null;
        }
        Set<String> open = new HashSet<>();
        rest.levers().stream()
                .filter(lever -> lever.latestWeek() > 0)
                .map(Lever::id)
                .forEach(open::add);
        return new Uncertainty(
                known.routes(),
                known.sources(),
                known.levers().stream().filter(one -> open.contains(one.id())).toList(),
                known.resources());
    }

    private @Nullable Double counted(Reality.Kind kind, String element) {
        return counted.getOrDefault(kind, Map.of()).get(element);
    }

    private void cause(String kind, Lever lever, double planned, double real) {
        String company = lever.company() == null
                ? ""
                : lookup.getCompany(lever.company()).name();
        causes.add(new DriftCause(kind, lever.name(), company, planned, real));
    }
}
