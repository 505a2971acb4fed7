package fr.beffroi.engine.stock;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A placement as levers of the model: one for each stock, bought once at the value of its units, there after the time it takes to make them.
 * The company is the one that makes the item or, of a bought one, makes something of it. No programme is said to be ready to pay; that is
 * for people to add.
 */
public final class StockLevers {
    /** Stock smaller than this is rounding. */
    private static final double LEAST_UNITS = 1e-6;

    private static final double DECIMALS = 1000;
    private static final double ROUNDING = 1e-9;

    private final RampUpModel model;
    private final UnaryOperator<String> nameOfStock;

    /** @param nameOfStock from an item's name to the name of the lever that keeps it in stock */
    public StockLevers(RampUpModel model, UnaryOperator<String> nameOfStock) {
        this.model = model;
        this.nameOfStock = nameOfStock;
    }

    /** Where stock is kept, in the order of the model. */
    public static List<StagePromise> kept(StockPlacement placement) {
        return placement.stages().stream()
                .filter(promise -> promise.safetyStock() > LEAST_UNITS)
                .toList();
    }

    /** The model with a lever more for each stock. */
    public RampUpModel addTo(StockPlacement placement) {
        Set<String> taken = new HashSet<>();
        model.levers().forEach(lever -> taken.add(lever.id()));
        List<Lever> levers = new ArrayList<>(model.levers());
        for (StagePromise promise : kept(placement)) {
            levers.add(lever(promise, freeId("stock-" + promise.stage().id(), taken)));
        }
        return model.withLevers(levers);
    }

    private Lever lever(StagePromise promise, String id) {
        String item = promise.stage().id();
        String name = model.items().stream()
                .filter(known -> known.id().equals(item))
                .findFirst()
                .orElseThrow()
                .name();
        double units = Math.ceil(promise.safetyStock() * DECIMALS - ROUNDING) / DECIMALS;
        int weeks = (int) Math.ceil(promise.inboundTime() + promise.stage().stageTime() - ROUNDING);
        return new Lever(
                id,
                nameOfStock.apply(name),
                company(item).orElse(null),
                LeverKind.STOCK,
                units * promise.stage().unitValueEuros(),
                0,
                weeks,
                0,
                model.weeks() - 1,
                List.of(),
                List.of(),
                List.of(new Effect.DeliverStock(item, units)),
                List.of(),
                1);
    }

    private Optional<String> company(String item) {
        return maker(item)
                .or(() -> model.bom().stream()
                        .filter(line -> line.component().equals(item))
                        .map(BomLine::parent)
                        .flatMap(parent -> maker(parent).stream())
                        .findFirst());
    }

    private Optional<String> maker(String item) {
        return model.routes().stream()
                .filter(route -> route.item().equals(item))
                .map(Route::site)
                .flatMap(site ->
                        model.sites().stream().filter(known -> known.id().equals(site)))
                .map(Site::company)
                .findFirst();
    }

    private static String freeId(String wanted, Set<String> taken) {
        String id = wanted;
        for (int number = 2; !taken.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }
}
