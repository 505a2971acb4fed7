package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something of a model that can be counted at the end of a month.
 *
 * @param unit of what is counted
 */
public record Countable(Reality.Kind kind, String id, String name, String unit) {

    /** What was delivered first, then hours, then stocks, each in the order of the model. */
    static List<Countable> of(RampUpModel model) {
        Map<String, Item> items = model.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Countable> all = new ArrayList<>();
        model.targets().stream()
                .map(target -> items.get(target.item()))
                .filter(item -> item != null)
                .forEach(item -> all.add(new Countable(Reality.Kind.DELIVERED, item.id(), item.name(), item.unit())));
        model.resources().forEach(one -> all.add(new Countable(Reality.Kind.HOURS, one.id(), one.name(), "h")));
        model.items().forEach(one -> all.add(new Countable(Reality.Kind.STOCK, one.id(), one.name(), one.unit())));
        return all;
    }
}
