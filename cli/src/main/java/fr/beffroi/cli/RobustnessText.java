package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;
import static fr.beffroi.cli.TextTable.Column.words;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.robust.BestAnswer;
import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.LossElement;
import fr.beffroi.engine.robust.LossOutcome;
import fr.beffroi.engine.robust.Purchase;
import fr.beffroi.engine.robust.Robustness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dangers of a plan, for the terminal: what each loss costs, what the best answer brings, what to buy now. */
final class RobustnessText {
    /** Losses shown where fewer were answered. */
    private static final int LEAST_SHOWN = 10;

    private static final int PURCHASES_SHOWN = 3;

    private final Messages messages;
    private final RampUpModel model;
    private final ModelNames names;
    private final Robustness robustness;

    RobustnessText(Messages messages, RampUpModel model, Robustness robustness) {
        this.messages = messages;
        this.model = model;
        this.robustness = robustness;
        names = new ModelNames(model);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(robustness.modelName());
        lines.add("");
        Integer weeks = robustness.lossWeeks();
        lines.add(messages.text(weeks == null ? "robustness.forGood" : "robustness.lost", weeks == null ? 0 : weeks));
        LossOutcome planned = robustness.planned();
        lines.add(messages.text(
                "robustness.planned",
                date(planned.weekReached()),
                messages.number(planned.unitsDelivered(), 0),
                messages.number(planned.backlog(), 1)));
        List<Danger> shown = robustness.dangers().stream()
                .filter(danger -> danger.backlogAdded() > 0)
                .limit(Math.max(LEAST_SHOWN, robustness.answered()))
                .toList();
        lines.add("");
        if (shown.isEmpty()) {
            lines.add(messages.text("robustness.none", robustness.dangers().size()));
            return lines;
        }
        lines.addAll(losses(shown));
        shown.stream().filter(danger -> danger.bestAnswer() != null).forEach(danger -> addAnswer(lines, danger));
        lines.add("");
        long costly = robustness.dangers().stream()
                .filter(danger -> danger.backlogAdded() > 0)
                .count();
        lines.add(messages.text("robustness.basis", robustness.dangers().size(), costly));
        return lines;
    }

    private List<String> losses(List<Danger> shown) {
        TextTable table = new TextTable(
                words(messages.text("column.lost")),
                words(messages.text("column.from")),
                words(messages.text("column.newDate")),
                figures(messages.text("column.unitsLost")),
                figures(messages.text("column.backlogAdded")),
                words(messages.text("column.dateReplanned")),
                figures(messages.text("column.backlogReplanned")));
        for (Danger danger : shown) {
            BestAnswer answer = danger.bestAnswer();
            table.add(
                    name(danger.loss().element()),
                    messages.date(model.mondayOf(danger.loss().fromWeek())),
                    date(danger.asIs().weekReached()),
                    messages.number(danger.unitsLost(), 1),
                    messages.number(danger.backlogAdded(), 1),
                    answer == null ? "" : date(answer.outcome().weekReached()),
                    answer == null
                            ? ""
                            : messages.number(
                                    answer.outcome().backlog()
                                            - robustness.planned().backlog(),
                                    1));
        }
        return table.lines();
    }

    private void addAnswer(List<String> lines, Danger danger) {
        lines.add("");
        lines.add(name(danger.loss().element()));
        BestAnswer answer = danger.bestAnswer();
        if (answer != null && !answer.newLevers().isEmpty()) {
            lines.add(messages.text(
                    "robustness.newLevers",
                    answer.newLevers().stream()
                            .map(lever -> names.lever(lever.lever()))
                            .collect(Collectors.joining(", "))));
        }
        if (answer != null && !answer.proven()) {
            lines.add(messages.text("robustness.unproven", messages.number(answer.backlogBound(), 1)));
        }
        if (danger.worthBuying().isEmpty() && danger.unvaluedItems().isEmpty()) {
            lines.add(messages.text("robustness.nothingToBuy"));
        }
        danger.bestPurchases().stream().limit(PURCHASES_SHOWN).forEach(purchase -> lines.add(purchase(purchase)));
        if (!danger.unvaluedItems().isEmpty()) {
            lines.add(messages.text(
                    "robustness.unvalued",
                    danger.unvaluedItems().stream().map(names::item).collect(Collectors.joining(", "))));
        }
        if (!danger.purchasesComplete()) {
            lines.add(messages.text("robustness.purchasesCut"));
        }
    }

    private String purchase(Purchase purchase) {
        String lever = purchase.lever();
        String what = lever != null
                ? names.lever(lever)
                : messages.text(
                        "robustness.stock",
                        purchase.stock().stream().map(this::units).collect(Collectors.joining(", ")));
        String needed = purchase.alsoNeeded().stream().map(names::lever).collect(Collectors.joining(", "));
        return messages.text(
                needed.isEmpty() ? "robustness.buy" : "robustness.buyWith",
                what,
                messages.money(purchase.costEuros()),
                messages.number(purchase.backlogSaved(), 1),
                messages.number(purchase.unitsSaved(), 1),
                needed);
    }

    private String units(Purchase.Stock stock) {
        return messages.text(
                "robustness.units",
                names.item(stock.item()),
                messages.number(stock.units(), stock.units() < 1 ? 3 : 0));
    }

    private String name(LossElement element) {
        return switch (element.kind()) {
            case COMPANY -> names.company(element.id());
            case SITE -> names.site(element.id());
            case SUPPLIER -> messages.text("robustness.supplier", element.id());
        };
    }

    private String date(@Nullable Integer week) {
        return week == null ? messages.text("robustness.never") : messages.date(model.mondayOf(week));
    }
}
