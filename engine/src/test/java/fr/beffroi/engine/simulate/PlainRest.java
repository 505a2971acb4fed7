package fr.beffroi.engine.simulate;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.oracle.RestOracle;
import fr.beffroi.engine.simulate.replan.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The least backlog of what is left in a situation, put together plainly: another model, solved by the oracle's linear programme. */
final class PlainRest {
    private PlainRest() {}

    /** Priority-weighted unit-weeks late from the situation's week on. */
    static double leastBacklog(RampUpModel model, Situation situation) {
        int from = situation.week();
        List<Item> items = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < model.items().size(); i++) {
            Item item = model.items().get(i);
            items.add(new Item(item.id(), item.name(), item.unit(), situation.stock()[i], item.unitCost()));
            StepProfile arrivals = StepProfile.ofWeeks(situation.expected()[i]);
            sources.add(new Source("under way of " + item.id(), item.id(), "", 0, arrivals, null, true));
        }
        for (Source source : model.sources()) {
            sources.add(new Source(
                    source.id(),
                    source.item(),
                    source.supplier(),
                    source.leadTimeWeeks(),
                    after(source.maxPerWeek(), from, model.weeks()),
                    source.unitPriceEuros(),
                    source.qualified()));
        }
        List<Resource> resources = model.resources().stream()
                .map(resource -> new Resource(
                        resource.id(),
                        resource.site(),
                        resource.name(),
                        after(resource.hoursPerWeek(), from, model.weeks())))
                .toList();
        List<Target> targets = new ArrayList<>();
        for (Target target : model.targets()) {
            double[] wanted = new double[model.weeks() - from];
            wanted[0] = -situation.delivered()[targets.size()];
            for (int week = 0; week < model.weeks(); week++) {
                wanted[Math.max(0, week - from)] += target.perWeek().at(week);
            }
            wanted[0] = Math.max(0, wanted[0]);
            targets.add(new Target(target.item(), target.priority(), StepProfile.ofWeeks(wanted)));
        }
        Map<String, Integer> starts = new HashMap<>();
        List<Lever> levers = new ArrayList<>();
        for (int i = 0; i < model.levers().size(); i++) {
            Lever lever = model.levers().get(i);
            int active = situation.leverActive()[i];
            if (active < model.weeks()) {
                starts.put(lever.id(), Math.max(0, active));
            }
            levers.add(atOnce(lever, active == Situation.ACTIVE));
        }
        return RestOracle.leastBacklog(
                new RampUpModel(
                        model.name(),
                        model.mondayOf(from),
                        model.weeks() - from,
                        model.currency(),
                        items,
                        model.bom(),
                        model.companies(),
                        model.sites(),
                        resources,
                        model.routes(),
                        sources,
                        levers,
                        List.of(),
                        targets,
                        model.budget(),
                        null),
                starts);
    }

    /** Active in the week in which it is started; of one that is active already the stock is there. */
    private static Lever atOnce(Lever lever, boolean isStockThere) {
        List<Effect> effects = lever.effects().stream()
                .filter(effect -> !(isStockThere && effect instanceof Effect.DeliverStock))
                .toList();
        return new Lever(
                lever.id(),
                lever.name(),
                lever.company(),
                lever.kind(),
                lever.costEuros(),
                lever.costPerWeekEuros(),
                0,
                0,
                lever.latestWeek(),
                List.of(),
                List.of(),
                effects,
                List.of(),
                1);
    }

    private static StepProfile after(StepProfile profile, int from, int weeks) {
        double[] rest = new double[weeks - from];
        for (int week = from; week < weeks; week++) {
            rest[week - from] = profile.at(week);
        }
        return StepProfile.ofWeeks(rest);
    }
}
