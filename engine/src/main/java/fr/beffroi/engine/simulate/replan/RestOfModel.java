package fr.beffroi.engine.simulate.replan;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model from a week on, as a model of its own that begins in that week. Everything keeps its place. Levers are there for their effects alone:
 * when they become active the situation says, and nobody decides on them again. Read-only.
 */
final class RestOfModel {
    private final Network whole;
    private final int from;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    RestOfModel(Network whole, int from) {
        this.whole = whole;
        this.from = from;
        for (Resource resource : whole.model.resources()) {
            StepProfile hours = rest(whole.capacity[resources.size()]);
            resources.add(new Resource(resource.id(), resource.site(), resource.name(), hours));
        }
        for (Source source : whole.model.sources()) {
            sources.add(new Source(
                    source.id(),
                    source.item(),
                    source.supplier(),
                    source.leadTimeWeeks(),
                    rest(whole.supply[sources.size()]),
                    source.unitPriceEuros(),
                    source.qualified()));
        }
    }

    /** What is left to do in a situation: what is late by then is wanted at once. */
    Network in(Situation situation) {
        RampUpModel model = whole.model;
        List<Item> items = new ArrayList<>();
        for (Item item : model.items()) {
            double units = situation.stock()[items.size()];
            items.add(new Item(item.id(), item.name(), item.unit(), units, item.unitCost()));
        }
        List<Target> targets = new ArrayList<>();
        for (Network.TargetNode node : whole.targets) {
            Target target = model.targets().get(node.index());
            double[] wanted = Arrays.copyOfRange(target.perWeek().byWeek(whole.weeks), from, whole.weeks);
            wanted[0] = Math.max(0, node.wanted()[from] - situation.delivered()[node.index()]);
            targets.add(new Target(target.item(), target.priority(), StepProfile.ofWeeks(wanted)));
        }
        return new Network(new RampUpModel(
                model.name(),
                model.mondayOf(from),
                whole.weeks - from,
                model.currency(),
                items,
                model.bom(),
                model.companies(),
                model.sites(),
                resources,
                model.routes(),
                sources,
                model.levers(),
                List.of(),
                targets,
                model.budget(),
                null));
    }

    /** What a situation leaves as limits: with what the levers of the plan do, and what is under way arriving as expected. */
    static Limits limits(Network rest, Situation situation) {
        Limits limits = new Limits(rest, situation.leverActive());
        for (int item = 0; item < rest.items(); item++) {
            double sum = 0;
            for (int week = 0; week < rest.weeks; week++) {
                sum += situation.expected()[item][week];
                limits.delivered[item][week] += sum;
            }
        }
        return limits;
    }

    private StepProfile rest(double[] byWeek) {
        return StepProfile.ofWeeks(Arrays.copyOfRange(byWeek, from, byWeek.length));
    }
}
