package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.verify.arithmetic.Exact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the started levers change, and from which week. */
public final class Effects {
    private final Map<String, List<Amount>> hours = new HashMap<>();
    private final Map<String, List<Amount>> supply = new HashMap<>();
    private final Map<String, List<Amount>> stock = new HashMap<>();
    private final Map<String, Long> routeUnlocked = new HashMap<>();
    private final Map<String, Long> sourceUnlocked = new HashMap<>();

    static Effects of(List<StartedLever> levers) {
        Effects effects = new Effects();
        for (StartedLever started : levers) {
            started.lever().effects().forEach(effect -> effects.add(effect, started.activeWeek()));
        }
        return effects;
    }

    private void add(Effect effect, long activeWeek) {
        switch (effect) {
            case Effect.AddHours added -> add(hours, added.resource(), activeWeek, added.hoursPerWeek());
            case Effect.AddSupply added -> add(supply, added.source(), activeWeek, added.perWeek());
            case Effect.DeliverStock delivered -> add(stock, delivered.item(), activeWeek, delivered.quantity());
            case Effect.UnlockRoute unlocked -> routeUnlocked.merge(unlocked.route(), activeWeek, Math::min);
            case Effect.UnlockSource unlocked -> sourceUnlocked.merge(unlocked.source(), activeWeek, Math::min);
        }
    }

    private static void add(Map<String, List<Amount>> kind, String id, long activeWeek, double quantity) {
        kind.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Amount(activeWeek, Exact.of(quantity)));
    }

    /** Hours a week added to a resource, each from its week on. */
    public List<Amount> listHoursAdded(String resource) {
        return hours.getOrDefault(resource, List.of());
    }

    /** Units a week added to a source, each from its week on. */
    public List<Amount> listSupplyAdded(String source) {
        return supply.getOrDefault(source, List.of());
    }

    /** Units put into stock once, each in its week. */
    public List<Amount> listStockDelivered(String item) {
        return stock.getOrDefault(item, List.of());
    }

    /** Whether a started lever has unlocked that route by that week. */
    public boolean isRouteUnlocked(String route, long week) {
        return routeUnlocked.getOrDefault(route, Long.MAX_VALUE) <= week;
    }

    /** Whether a started lever has unlocked that source by that week. */
    public boolean isSourceUnlocked(String source, long week) {
        return sourceUnlocked.getOrDefault(source, Long.MAX_VALUE) <= week;
    }
}
