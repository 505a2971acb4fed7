package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.stock.StockWish;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How soon products are to be delivered.
 *
 * @param product place among the model's targets; {@link #ALL}: all of them
 * @param leadTimeWeeks longest time their customers are quoted
 * @param variation as in {@link StockWish}, a share
 * @param serviceLevel as in {@link StockWish}, a share
 */
public record StockQuestion(int product, int leadTimeWeeks, double variation, double serviceLevel) {
    static final int ALL = -1;
    /** What is taken where nobody says. */
    static final double USUAL_VARIATION = 0.2;

    static final double USUAL_SERVICE_LEVEL = 0.95;

    /** The items that are to be delivered in time. */
    Set<String> items(RampUpModel model) {
        return product == ALL
                ? model.targets().stream().map(Target::item).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of(model.targets().get(product).item());
    }

    StockWish wish(RampUpModel model) {
        return new StockWish(items(model), leadTimeWeeks, variation, serviceLevel);
    }
}
