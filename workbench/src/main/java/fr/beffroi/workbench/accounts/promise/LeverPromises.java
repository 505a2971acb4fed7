package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lever of a plan promises by its effects: that it is there by its day; the hours a week it adds on each means of production; the units a week it
 * adds of each product. Hours of several means are several promises: they do not add up to anything somebody could count.
 */
public final class LeverPromises {
    private static final int DECIMALS = 3;

    private LeverPromises() {}

    /**
     * One thing the lever promises.
     *
     * @param what such as the id of the means of production or the item; empty of the day alone
     */
    public record Promised(
            PromiseKind kind,
            String what,
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {}

    /** In the order of the lever's effects, the day first. */
    public static List<Promised> of(RampUpModel model, Lever lever) {
        Lookup lookup = new Lookup(model);
        List<Promised> all = new ArrayList<>();
        Map<String, BigDecimal> hours = new LinkedHashMap<>();
        Map<Item, BigDecimal> units = new LinkedHashMap<>();
        Item unlocked = null;
        for (Effect effect : lever.effects()) {
            switch (effect) {
                case Effect.AddHours(String resource, double more) ->
                    hours.merge(resource, exact(more), BigDecimal::add);
                case Effect.AddSupply(String source, double more) ->
                    units.merge(lookup.getItem(lookup.getSource(source).item()), exact(more), BigDecimal::add);
                case Effect.UnlockRoute(String route) ->
                    unlocked = lookup.getItem(lookup.getRoute(route).item());
                case Effect.UnlockSource(String source) ->
                    unlocked = lookup.getItem(lookup.getSource(source).item());
                case Effect.DeliverStock(String item, double _) -> unlocked = lookup.getItem(item);
            }
        }
        String product = unlocked == null ? null : unlocked.name();
        all.add(new Promised(PromiseKind.ACTIVE_BY, "", product, null, null));
        hours.forEach((resource, more) -> all.add(
                new Promised(PromiseKind.HOURS_PER_WEEK, resource, productOf(model, lookup, resource), more, "h")));
        units.forEach((item, more) ->
                all.add(new Promised(PromiseKind.UNITS_PER_WEEK, item.id(), item.name(), more, item.unit())));
        return all;
    }

    /** What is made with a means of production, where it is one thing; else the means itself. */
    private static String productOf(RampUpModel model, Lookup lookup, String resource) {
        List<String> made = model.routes().stream()
                .filter(route ->
                        route.use().stream().anyMatch(use -> use.resource().equals(resource)))
                .map(Route::item)
                .distinct()
                .toList();
        return made.size() == 1
                ? lookup.getItem(made.getFirst()).name()
                : lookup.getResource(resource).name();
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
