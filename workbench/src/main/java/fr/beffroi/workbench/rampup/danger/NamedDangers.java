package fr.beffroi.workbench.rampup.danger;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.robust.BestAnswer;
import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.LossElement;
import fr.beffroi.engine.robust.LossOutcome;
import fr.beffroi.engine.robust.Purchase;
import fr.beffroi.engine.robust.Robustness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dangers in the model's words and dates. */
final class NamedDangers {
    /** How many purchases the page lists. */
    private static final int PURCHASES = 12;

    /** Of one danger, how many of them. */
    private static final int PURCHASES_OF_ONE = 3;

    private static final double THOUSAND = 1_000;

    private final RampUpModel model;
    private final Lookup lookup;

    NamedDangers(RampUpModel model) {
        this.model = model;
        lookup = new Lookup(model);
    }

    /**
     * One danger.
     *
     * @param date when the cadence is kept with the plan as it is; null: never
     * @param answer null: not planned again yet
     */
    public record Line(
            LossElement.Kind kind,
            String name,
            LocalDate from,
            @Nullable LocalDate date,
            double unitsLost,
            double backlogAdded,
            @Nullable Answer answer) {}

    /**
     * What the best answer brings.
     *
     * @param date when the cadence is kept; null: never
     * @param backlogAdded unit-weeks late more than without the loss; may be less than none
     * @param newLevers names of the levers that the plan did not have
     */
    public record Answer(
            @Nullable LocalDate date, double backlogAdded, double unitsLost, List<String> newLevers, boolean proven) {}

    /** So many units of an item kept in stock. */
    public record Kept(String name, double units) {}

    /**
     * Something to buy now, against which loss.
     *
     * @param lever name of the lever; empty for stock
     */
    public record Buy(
            String lever,
            List<String> alsoNeeded,
            List<Kept> stock,
            String against,
            double costEuros,
            double backlogSaved,
            double unitsSaved) {

        /** Unit-weeks saved for each thousand euros. */
        public double savedPerThousandEuros() {
            return THOUSAND * backlogSaved / Math.max(1, costEuros);
        }
    }

    List<Line> dangers(Robustness robustness, List<Danger> worst) {
        return worst.stream().map(danger -> line(robustness, danger)).toList();
    }

    private Line line(Robustness robustness, Danger danger) {
        BestAnswer best = danger.bestAnswer();
        Answer answer = best == null
                ? null
                : new Answer(
                        date(best.outcome()),
                        best.outcome().backlog() - robustness.planned().backlog(),
                        robustness.planned().unitsDelivered() - best.outcome().unitsDelivered(),
                        best.newLevers().stream()
                                .map(lever -> lookup.getLever(lever.lever()).name())
                                .toList(),
                        best.proven());
        return new Line(
                danger.loss().element().kind(),
                name(danger.loss().element()),
                model.mondayOf(danger.loss().fromWeek()),
                date(danger.asIs()),
                danger.unitsLost(),
                danger.backlogAdded(),
                answer);
    }

    /** Over all these dangers, what saves most for each euro first. */
    List<Buy> purchases(List<Danger> worst) {
        List<Buy> all = new ArrayList<>();
        for (Danger danger : worst) {
            danger.bestPurchases().stream()
                    .limit(PURCHASES_OF_ONE)
                    .forEach(purchase -> all.add(buy(purchase, danger.loss().element())));
        }
        return all.stream()
                .sorted(Comparator.comparingDouble(Buy::savedPerThousandEuros).reversed())
                .limit(PURCHASES)
                .toList();
    }

    /** Names of items that pass through what is lost and have no value, so that stock of them is not offered. */
    List<String> unvaluedItems(List<Danger> worst) {
        return worst.stream()
                .flatMap(danger -> danger.unvaluedItems().stream())
                .distinct()
                .map(item -> lookup.getItem(item).name())
                .toList();
    }

    private Buy buy(Purchase purchase, LossElement against) {
        String lever = purchase.lever();
        return new Buy(
                lever == null ? "" : lookup.getLever(lever).name(),
                purchase.alsoNeeded().stream()
                        .map(needed -> lookup.getLever(needed).name())
                        .toList(),
                purchase.stock().stream()
                        .map(stock -> new Kept(lookup.getItem(stock.item()).name(), stock.units()))
                        .toList(),
                name(against),
                purchase.costEuros(),
                purchase.backlogSaved(),
                purchase.unitsSaved());
    }

    private String name(LossElement element) {
        return switch (element.kind()) {
            case COMPANY -> lookup.getCompany(element.id()).name();
            case SITE ->
                lookup.getSite(element.id()).name() + " ("
                        + lookup.getCompany(lookup.getSite(element.id()).company())
                                .name()
                        + ")";
            case SUPPLIER -> element.id();
        };
    }

    @Nullable
    LocalDate date(LossOutcome outcome) {
        Integer week = outcome.weekReached();
        return week == null ? null : model.mondayOf(week);
    }
}
