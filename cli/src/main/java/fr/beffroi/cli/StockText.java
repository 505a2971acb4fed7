package fr.beffroi.cli;

import fr.beffroi.cli.TextTable.Column;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.stock.StagePromise;
import fr.beffroi.engine.stock.StockLevers;
import fr.beffroi.engine.stock.StockPlacement;
import fr.beffroi.engine.stock.StockWish;
import fr.beffroi.engine.stock.SupplyNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where stock is kept, for the terminal. */
final class StockText {
    private final Messages messages;
    private final Map<String, Item> items = new HashMap<>();
    private final StockWish wish;
    private final SupplyNetwork network;
    private final StockPlacement placement;

    StockText(Messages messages, RampUpModel model, StockWish wish, SupplyNetwork network, StockPlacement placement) {
        this.messages = messages;
        this.wish = wish;
        this.network = network;
        this.placement = placement;
        model.items().forEach(item -> items.put(item.id(), item));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        double[] withoutStock = network.timesWithoutStock();
        for (int stage = 0; stage < withoutStock.length; stage++) {
            StagePromise promise = placement.stages().get(stage);
            if (wish.items().contains(promise.stage().id())) {
                lines.add(messages.text(
                        "stock.quoted", name(promise), weeks(promise.quotedTime()), weeks(withoutStock[stage])));
            }
        }
        lines.add(messages.text(
                "stock.assumed", messages.percent(wish.variation()), messages.percent(wish.serviceLevel())));
        lines.add("");
        List<StagePromise> kept = StockLevers.kept(placement);
        if (kept.isEmpty()) {
            lines.add(messages.text("stock.none"));
        } else {
            lines.addAll(table(kept));
            lines.add("");
            lines.add(messages.text("stock.total", messages.money(placement.valueEuros())));
            lines.add(messages.text(
                    placement.isExact() ? "stock.exact" : "stock.bound",
                    messages.money(placement.boundEuros()),
                    messages.percent(placement.gap()),
                    messages.number(placement.seconds(), 1)));
        }
        List<String> worthless = placement.stages().stream()
                .filter(promise -> promise.stage().unitValueEuros() == 0)
                .map(this::name)
                .toList();
        if (!worthless.isEmpty()) {
            lines.add(messages.text("stock.worthless", String.join(", ", worthless)));
        }
        return lines;
    }

    private List<String> table(List<StagePromise> kept) {
        TextTable table = new TextTable(
                Column.words(messages.text("stock.item")),
                Column.figures(messages.text("stock.units")),
                Column.figures(messages.text("stock.value")),
                Column.figures(messages.text("stock.covered")),
                Column.figures(messages.text("stock.promise")));
        kept.stream()
                .sorted(Comparator.comparingDouble(StagePromise::valueEuros).reversed())
                .forEach(promise -> table.add(
                        name(promise),
                        messages.number(promise.safetyStock(), 1),
                        messages.money(promise.valueEuros()),
                        weeks(promise.coveredTime()),
                        weeks(promise.quotedTime())));
        return table.lines();
    }

    private String name(StagePromise promise) {
        Item item = items.get(promise.stage().id());
        return item == null ? promise.stage().id() : item.name();
    }

    private String weeks(double weeks) {
        return messages.number(weeks, 0);
    }
}
