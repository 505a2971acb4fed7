package fr.beffroi.engine.io;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.List;

/** Whether a plan speaks of a model: its things, its weeks. Whether it keeps the model's rules is the verifier's business. */
public final class PlanChecks {
    private final RampUpModel model;
    private final FaultList faults = new FaultList();

    private PlanChecks(RampUpModel model) {
        this.model = model;
    }

    /**
     * Refuses a plan that names a route, source, item or lever that the model does not have, a week outside its horizon, or a negative quantity.
     *
     * @throws ModelFaultsException with every such place of the plan
     */
    public static void refuseForeign(RampUpModel model, RampUpPlan plan) {
        PlanChecks checks = new PlanChecks(model);
        checks.run(plan);
        checks.faults.throwIfAny();
    }

    private void run(RampUpPlan plan) {
        NameHints hints = new NameHints();
        KnownIds routes = known("routes", model.routes().stream().map(Route::id).toList(), hints);
        KnownIds sources =
                known("sources", model.sources().stream().map(Source::id).toList(), hints);
        KnownIds levers = known("levers", model.levers().stream().map(Lever::id).toList(), hints);
        KnownIds targets =
                known("targets", model.targets().stream().map(Target::item).toList(), hints);
        for (int i = 0; i < plan.levers().size(); i++) {
            levers.check(plan.levers().get(i).lever(), "levers[" + i + "].lever");
            checkWeek(plan.levers().get(i).startWeek(), "levers[" + i + "].startWeek");
        }
        for (int i = 0; i < plan.launches().size(); i++) {
            routes.check(plan.launches().get(i).route(), "launches[" + i + "].route");
            checkFlow(
                    "launches[" + i + "]",
                    plan.launches().get(i).week(),
                    plan.launches().get(i).quantity());
        }
        for (int i = 0; i < plan.orders().size(); i++) {
            sources.check(plan.orders().get(i).source(), "orders[" + i + "].source");
            checkFlow(
                    "orders[" + i + "]",
                    plan.orders().get(i).week(),
                    plan.orders().get(i).quantity());
        }
        for (int i = 0; i < plan.deliveries().size(); i++) {
            targets.check(plan.deliveries().get(i).item(), "deliveries[" + i + "].item");
            checkFlow(
                    "deliveries[" + i + "]",
                    plan.deliveries().get(i).week(),
                    plan.deliveries().get(i).quantity());
        }
    }

    private KnownIds known(String kind, List<String> ids, NameHints hints) {
        return new KnownIds(kind, ids, hints, faults);
    }

    private void checkFlow(String place, int week, double quantity) {
        checkWeek(week, place + ".week");
        if (!(quantity >= 0)) {
            faults.add(place + ".quantity", JsonPrinter.number(quantity), Wording.text("expected.nonNegative"));
        }
    }

    private void checkWeek(int week, String place) {
        if (week < 0 || week >= model.weeks()) {
            faults.add(place, String.valueOf(week), Wording.text("expected.whole", 0, model.weeks() - 1));
        }
    }
}
