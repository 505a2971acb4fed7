package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.verify.arithmetic.Exact;
import java.util.List;

/** Everything that changes the stock of an item (§4): what was there, what comes in, what is consumed, what is delivered. */
public final class StockMovements {
    private final PlanFacts facts;

    /** The movements of that plan. */
    public StockMovements(PlanFacts facts) {
        this.facts = facts;
    }

    /** Takes one movement: units added (or, below 0, taken away) at the beginning of a week of the horizon. */
    @FunctionalInterface
    public interface Sink {
        /** Takes {@code units} in {@code week}. */
        void accept(int week, Exact units);
    }

    /** Hands over every movement of an item within the horizon, in no particular order. */
    public void forEach(Item item, Sink sink) {
        Catalogue catalogue = facts.catalogue();
        sink.accept(0, Exact.of(item.initialStock()));
        for (Route route : catalogue.routesByItem().getOrDefault(item.id(), List.of())) {
            Exact yield = Exact.of(route.yield());
            move(facts.flows().listLaunches(route.id()), route.leadTimeWeeks(), yield, sink);
        }
        for (Source source : catalogue.sourcesByItem().getOrDefault(item.id(), List.of())) {
            move(facts.flows().listOrders(source.id()), source.leadTimeWeeks(), Exact.ONE, sink);
        }
        move(facts.effects().listStockDelivered(item.id()), 0, Exact.ONE, sink);
        for (BomLine line : catalogue.usesByComponent().getOrDefault(item.id(), List.of())) {
            Exact taken = Exact.of(line.quantity()).negate();
            for (Route route : catalogue.routesByItem().getOrDefault(line.parent(), List.of())) {
                move(facts.flows().listLaunches(route.id()), 0, taken, sink);
            }
        }
        move(facts.flows().listDeliveries(item.id()), 0, Exact.ONE.negate(), sink);
    }

    private void move(List<Amount> amounts, int laterWeeks, Exact factor, Sink sink) {
        for (Amount amount : amounts) {
            long week = amount.week() + laterWeeks;
            // What is still under way at the end of the horizon is lost to it.
            if (0 <= week && week < facts.weeks()) {
                sink.accept((int) week, amount.quantity().times(factor));
            }
        }
    }
}
