package fr.beffroi.engine.oracle;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import java.util.Map;

/** What the started levers change, week by week. */
record ActiveEffects(RampUpModel model, Map<String, Integer> starts) {

    double hoursAdded(String resource, int week) {
        double hours = 0;
        for (Lever lever : model.levers()) {
            for (Effect effect : lever.effects()) {
                if (effect instanceof Effect.AddHours add && add.resource().equals(resource) && isActive(lever, week)) {
                    hours += add.hoursPerWeek();
                }
            }
        }
        return hours;
    }

    double supplyAdded(String source, int week) {
        double units = 0;
        for (Lever lever : model.levers()) {
            for (Effect effect : lever.effects()) {
                if (effect instanceof Effect.AddSupply add && add.source().equals(source) && isActive(lever, week)) {
                    units += add.perWeek();
                }
            }
        }
        return units;
    }

    double stockDelivered(String item, int week) {
        double units = 0;
        for (Lever lever : model.levers()) {
            Integer start = starts.get(lever.id());
            for (Effect effect : lever.effects()) {
                if (effect instanceof Effect.DeliverStock deliver
                        && deliver.item().equals(item)
                        && start != null
                        && start + lever.delayWeeks() == week) {
                    units += deliver.quantity();
                }
            }
        }
        return units;
    }

    boolean unlocksRoute(String route, int week) {
        return model.levers().stream()
                .anyMatch(lever -> isActive(lever, week) && lever.effects().contains(new Effect.UnlockRoute(route)));
    }

    boolean unlocksSource(String source, int week) {
        return model.levers().stream()
                .anyMatch(lever -> isActive(lever, week) && lever.effects().contains(new Effect.UnlockSource(source)));
    }

    private boolean isActive(Lever lever, int week) {
        Integer start = starts.get(lever.id());
        return start != null && week >= start + lever.delayWeeks();
    }
}
