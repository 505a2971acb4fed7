package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.Prices;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import java.util.BitSet;

/**
 * What a source gives a week. A source that is qualified in some weeks is limited by its supply in those; one that is never qualified is
 * limited by that, and taking the limit away means qualifying it from the first week.
 */
record SourceLimit(Network network, SourceNode source, boolean locked) implements PhysicalLimit {

    static SourceLimit of(Network network, SourceNode source, Limits limits) {
        boolean locked = !source.qualified();
        for (int week = 0; week < network.weeks; week++) {
            locked &= limits.sourceUnlockers[source.index()][week] == 0;
        }
        return new SourceLimit(network, source, locked);
    }

    @Override
    public Bottleneck.Kind kind() {
        return Bottleneck.Kind.SOURCE;
    }

    @Override
    public String id() {
        return network.model.sources().get(source.index()).id();
    }

    @Override
    public BitSet weeks(Limits limits) {
        BitSet weeks = new BitSet();
        for (int week = 0; week + source.lead() < network.weeks; week++) {
            weeks.set(week, locked || source.qualified() || limits.sourceUnlockers[source.index()][week] > 0);
        }
        return weeks;
    }

    @Override
    public double hint(Prices prices, int week) {
        return prices.ofUnit(source.item(), week + source.lead());
    }

    @Override
    public double size(Limits limits, int week) {
        return limits.supply[source.index()][week];
    }

    @Override
    public void raise(Limits limits, BitSet weeks, double units) {
        weeks.stream().forEach(week -> limits.orders[source.index()][week] += units);
    }

    @Override
    public void remove(Limits limits) {
        double[] orders = limits.orders[source.index()];
        weeks(limits).stream()
                .forEach(
                        week -> orders[week] = locked ? limits.supply[source.index()][week] : Double.POSITIVE_INFINITY);
    }
}
