package fr.beffroi.engine.plan.network;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A model from a week on, in the parts of a model of its own that begins in that week. Everything keeps its place.
 *
 * @param fromWeek counted from the beginning of the whole model
 */
public record RestOfHorizon(Network whole, int fromWeek) {

    public int weeks() {
        return whole.weeks - fromWeek;
    }

    /** Those weeks of each of the rows. */
    public double[][] of(double[][] byWeek) {
        return Arrays.stream(byWeek)
                .map(row -> Arrays.copyOfRange(row, fromWeek, whole.weeks))
                .toArray(double[][]::new);
    }

    /** The items with what is in stock when the week begins. */
    public List<Item> items(double[] stock) {
        List<Item> items = new ArrayList<>();
        for (Item item : whole.model.items()) {
            items.add(new Item(item.id(), item.name(), item.unit(), stock[items.size()], item.unitCost()));
        }
        return items;
    }

    /** The resources with their hours in each of the weeks left. */
    public List<Resource> resources(double[][] hours) {
        List<Resource> resources = new ArrayList<>();
        for (Resource resource : whole.model.resources()) {
            resources.add(new Resource(
                    resource.id(), resource.site(), resource.name(), StepProfile.ofWeeks(hours[resources.size()])));
        }
        return resources;
    }

    /** The sources with what can be ordered of them in each of the weeks left, and whether that needs no lever any more. */
    public List<Source> sources(double[][] supply, IntPredicate isOpen) {
        List<Source> sources = new ArrayList<>();
        for (Source source : whole.model.sources()) {
            int position = sources.size();
            sources.add(new Source(
                    source.id(),
                    source.item(),
                    source.supplier(),
                    source.leadTimeWeeks(),
                    StepProfile.ofWeeks(supply[position]),
                    source.unitPriceEuros(),
                    isOpen.test(position)));
        }
        return sources;
    }

    /**
     * The targets: what is late in the first week is wanted in it.
     *
     * @param delivered units of each before
     */
    public List<Target> targets(double[] delivered) {
        List<Target> targets = new ArrayList<>();
        for (Network.TargetNode node : whole.targets) {
            Target target = whole.model.targets().get(node.index());
            double[] wanted = Arrays.copyOfRange(target.perWeek().byWeek(whole.weeks), fromWeek, whole.weeks);
            wanted[0] = Math.max(0, node.wanted()[fromWeek] - delivered[node.index()]);
            targets.add(new Target(target.item(), target.priority(), StepProfile.ofWeeks(wanted)));
        }
        return targets;
    }
}
