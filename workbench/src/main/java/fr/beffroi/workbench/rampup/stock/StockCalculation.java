package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.stock.RampUpChain;
import fr.beffroi.engine.stock.StagePromise;
import fr.beffroi.engine.stock.StockLevers;
import fr.beffroi.engine.stock.StockPlacement;
import fr.beffroi.engine.stock.StockPlacer;
import fr.beffroi.engine.stock.StockRequest;
import fr.beffroi.engine.stock.SupplyNetwork;
import fr.beffroi.engine.stock.SupplyStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Asks the engine, and puts what it answers into a reader's words. */
final class StockCalculation {
    private final RampUpModel model;
    private final Set<String> products;
    private final SupplyNetwork network;
    private final Map<String, String> names = new HashMap<>();

    /** @throws IllegalArgumentException where nothing says how long an item takes */
    StockCalculation(RampUpModel model, StockQuestion question) {
        this.model = model;
        products = question.items(model);
        network = new RampUpChain(model).network(question.wish(model));
        for (Item item : model.items()) {
            names.put(item.id(), item.name());
        }
    }

    StockAnswer answer(StockRequest request) {
        StockPlacement placement = StockPlacer.place(network, request);
        List<StockAnswer.Place> places = places(placement);
        return new StockAnswer(
                products(placement.stages().stream()
                        .mapToDouble(StagePromise::quotedTime)
                        .toArray()),
                places,
                placement.valueEuros(),
                placement.boundEuros(),
                placement.isExact(),
                placement.gap(),
                StockPlacer.placeAtPromisesOnly(network).stream()
                        .mapToDouble(StagePromise::valueEuros)
                        .sum(),
                payers(places),
                network.stages().stream()
                        .filter(stage -> stage.unitValueEuros() == 0)
                        .map(this::name)
                        .toList());
    }

    /** The products, quoted as long as they take without any stock. */
    List<StockAnswer.Product> withoutStock() {
        return products(network.timesWithoutStock());
    }

    private List<StockAnswer.Product> products(double[] quotedWeeks) {
        double[] withoutStock = network.timesWithoutStock();
        List<StockAnswer.Product> found = new ArrayList<>();
        for (int stage = 0; stage < withoutStock.length; stage++) {
            SupplyStage one = network.stages().get(stage);
            if (products.contains(one.id())) {
                found.add(new StockAnswer.Product(one.id(), name(one), withoutStock[stage], quotedWeeks[stage]));
            }
        }
        return found;
    }

    /** The levers are the engine's: what is shown is what will be taken over. */
    private List<StockAnswer.Place> places(StockPlacement placement) {
        List<Lever> levers = new StockLevers(model, UnaryOperator.identity())
                .addTo(placement)
                .levers();
        Map<String, Lever> byItem = new HashMap<>();
        levers.subList(model.levers().size(), levers.size())
                .forEach(lever -> byItem.put(delivered(lever).item(), lever));
        return StockLevers.kept(placement).stream()
                .map(promise -> place(
                        promise,
                        Objects.requireNonNull(byItem.get(promise.stage().id()))))
                .sorted(Comparator.comparingDouble(StockAnswer.Place::euros).reversed())
                .toList();
    }

    private StockAnswer.Place place(StagePromise promise, Lever lever) {
        return new StockAnswer.Place(
                promise.stage().id(),
                name(promise.stage()),
                delivered(lever).quantity(),
                lever.costEuros(),
                promise.coveredTime(),
                promise.quotedTime(),
                lever.delayWeeks(),
                lever.company());
    }

    private static Effect.DeliverStock delivered(Lever lever) {
        return (Effect.DeliverStock) lever.effects().getFirst();
    }

    private List<StockAnswer.Payer> payers(List<StockAnswer.Place> places) {
        List<StockAnswer.Payer> payers = new ArrayList<>();
        for (Company company : model.companies()) {
            double euros = places.stream()
                    .filter(place -> company.id().equals(place.company()))
                    .mapToDouble(StockAnswer.Place::euros)
                    .sum();
            if (places.stream().anyMatch(place -> company.id().equals(place.company()))) {
                payers.add(new StockAnswer.Payer(company.id(), company.name(), euros, company.selfFinancingEuros()));
            }
        }
        return payers;
    }

    private String name(SupplyStage stage) {
        return names.getOrDefault(stage.id(), stage.id());
    }
}
