package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.Prices;
import fr.beffroi.engine.plan.network.Network;
import java.util.Arrays;
import java.util.BitSet;

/** The hours of a resource. */
record ResourceLimit(Network network, int resource) implements PhysicalLimit {
    @Override
    public Bottleneck.Kind kind() {
        return Bottleneck.Kind.RESOURCE;
    }

    @Override
    public String id() {
        return network.model.resources().get(resource).id();
    }

    @Override
    public BitSet weeks(Limits limits) {
        BitSet all = new BitSet();
        all.set(0, network.weeks);
        return all;
    }

    @Override
    public double hint(Prices prices, int week) {
        return prices.ofHour(resource, week);
    }

    @Override
    public double size(Limits limits, int week) {
        return limits.hours[resource][week];
    }

    @Override
    public void raise(Limits limits, BitSet weeks, double units) {
        weeks.stream().forEach(week -> limits.hours[resource][week] += units);
    }

    @Override
    public void remove(Limits limits) {
        Arrays.fill(limits.hours[resource], Double.POSITIVE_INFINITY);
    }
}
