package fr.beffroi.engine.verify.rule.flow;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StockMovements;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.Arrays;

/** The stock of every item is never below 0 (§4, Stock). */
public final class StockRule implements Rule {
    @Override
    public String name() {
        return "stock";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        StockMovements movements = new StockMovements(facts);
        for (Item item : facts.model().items()) {
            checkItem(item, movements, facts.weeks(), findings);
        }
    }

    private static void checkItem(Item item, StockMovements movements, int weeks, Findings findings) {
        Exact[] added = zeros(weeks);
        Exact[] taken = zeros(weeks);
        movements.forEach(item, (week, units) -> {
            Exact[] side = units.signum() < 0 ? taken : added;
            side[week] = side[week].plus(units.abs());
        });
        Exact stock = Exact.ZERO;
        Exact allThatMoved = Exact.ZERO;
        for (int week = 0; week < weeks; week++) {
            stock = stock.plus(added[week]).minus(taken[week]);
            allThatMoved = allThatMoved.plus(added[week]).plus(taken[week]);
            if (Row.isBeyondTolerance(stock.negate(), allThatMoved)) {
                findings.add(Where.of("item", item.id()).inWeek(week), stock, Exact.ZERO);
            }
        }
    }

    private static Exact[] zeros(int weeks) {
        Exact[] values = new Exact[weeks];
        Arrays.fill(values, Exact.ZERO);
        return values;
    }
}
