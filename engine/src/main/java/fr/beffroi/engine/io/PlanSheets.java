package fr.beffroi.engine.io;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.simulate.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** The sheets of a plan's workbook. */
final class PlanSheets {
    private final RampUpModel model;
    private final RampUpPlan plan;
    private final @Nullable Simulation simulation;
    private final Workbook workbook;
    private final Map<String, Lever> levers;
    private final Map<String, String> itemNames;
    private final Map<String, String> companyNames;

    PlanSheets(RampUpModel model, RampUpPlan plan, @Nullable Simulation simulation, Workbook workbook) {
        this.simulation = simulation;
        this.model = model;
        this.plan = plan;
        this.workbook = workbook;
        this.levers = index(model.levers(), Lever::id, lever -> lever);
        this.itemNames = index(model.items(), Item::id, Item::name);
        this.companyNames = index(model.companies(), Company::id, Company::name);
    }

    void write() {
        writeSummary();
        writeLevers();
        writeMoney();
        writeCadence();
        writeDeliveries();
        writeLaunches();
        writeOrders();
        writeBottlenecks();
        writeFrontier();
    }

    private void writeSummary() {
        TableSheet sheet = sheet("summary").width(0, 30).width(1, 40);
        sheet.line(Arrays.asList(text("model"), plan.modelName()));
        sheet.line(Arrays.asList(text("status"), text("status." + plan.status())));
        for (Goal goal : plan.goals()) {
            String name = text("goal." + goal.name());
            sheet.line(Arrays.asList(name, goal.value(), goal.bound(), new TableSheet.Share(goal.gap())));
        }
        sheet.line(Arrays.asList(text("hash"), plan.modelSha256()));
    }

    private void writeLevers() {
        List<String> headings = new ArrayList<>(headings("levers"));
        model.programmes().forEach(programme -> headings.add(programme.name() + " (€)"));
        TableSheet sheet =
                new TableSheet(workbook, name("levers"), headings).width(1, 40).width(2, 30);
        for (LeverDecision decision : plan.levers()) {
            Lever lever = levers.get(decision.lever());
            List<@Nullable Object> line = new ArrayList<>(Arrays.asList(
                    decision.lever(),
                    lever == null ? "" : lever.name(),
                    payer(lever),
                    lever == null ? "" : Column.text("choice.kind." + lever.kind()),
                    decision.startWeek(),
                    model.mondayOf(decision.startWeek()),
                    decision.activeWeek(),
                    model.mondayOf(decision.activeWeek()),
                    decision.costEuros(),
                    decision.ownEuros(),
                    decision.publicEuros()));
            model.programmes()
                    .forEach(programme -> line.add(decision.grantsEuros().get(programme.id())));
            sheet.line(line);
        }
    }

    private String payer(@Nullable Lever lever) {
        if (lever == null || lever.company() == null) {
            return text("public");
        }
        return companyNames.getOrDefault(lever.company(), lever.company());
    }

    /** One line for each who pays, one column for each programme. */
    private void writeMoney() {
        List<String> headings = new ArrayList<>(headings("money"));
        model.programmes().forEach(programme -> headings.add(programme.name() + " (€)"));
        TableSheet sheet = new TableSheet(workbook, name("money"), headings).width(0, 40);
        Map<Optional<String>, List<LeverDecision>> byCompany =
                new LinkedHashMap<>(); // names need not be unique, ids are
        for (LeverDecision decision : plan.levers()) {
            Lever lever = levers.get(decision.lever());
            byCompany
                    .computeIfAbsent(Optional.ofNullable(lever).map(Lever::company), company -> new ArrayList<>())
                    .add(decision);
        }
        byCompany.values().forEach(decisions -> {
            String payer = payer(levers.get(decisions.getFirst().lever()));
            sheet.line(moneyLine(payer, decisions));
        });
        sheet.total(moneyLine(text("total"), plan.levers()));
        List<@Nullable Object> envelopes = new ArrayList<>();
        envelopes.add(text("envelope"));
        envelopes.add(null);
        envelopes.add(null);
        envelopes.add(model.budget().publicEuros());
        model.programmes().stream().map(Programme::envelopeEuros).forEach(envelopes::add);
        sheet.line(envelopes);
    }

    private List<@Nullable Object> moneyLine(String payer, List<LeverDecision> decisions) {
        List<@Nullable Object> line = new ArrayList<>(Arrays.asList(
                payer,
                sum(decisions, LeverDecision::costEuros),
                sum(decisions, LeverDecision::ownEuros),
                sum(decisions, LeverDecision::publicEuros)));
        for (Programme programme : model.programmes()) {
            line.add(sum(decisions, decision -> decision.grantsEuros().getOrDefault(programme.id(), 0.0)));
        }
        return line;
    }

    private static double sum(List<LeverDecision> decisions, Function<LeverDecision, Double> euros) {
        return decisions.stream().mapToDouble(euros::apply).sum();
    }

    private void writeCadence() {
        List<String> headings = new ArrayList<>(headings("cadence"));
        if (simulation != null) {
            headings.addAll(headings("cadence.certainty"));
        }
        TableSheet sheet = new TableSheet(workbook, name("cadence"), headings).width(1, 40);
        for (TargetCadence cadence : plan.cadence()) {
            List<@Nullable Object> line = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                    cadence.item(),
                    itemNames.get(cadence.item()),
                    cadence.targetByWeek().isEmpty()
                            ? null
                            : cadence.targetByWeek().getLast(),
                    cadence.weekReached(),
                    cadence.dateReached() == null ? text("never") : cadence.dateReached()));
            line.addAll(certainty(cadence.item()));
            sheet.line(line);
        }
    }

    /** How sure the date of that item is, with the interval of 95 %, and from how many replications; none where it was not simulated. */
    private List<Object> certainty(String item) {
        if (simulation == null) {
            return List.of();
        }
        long replications = simulation.replications();
        return simulation.targets().stream()
                .filter(target -> target.item().equals(item))
                .map(target -> target.date().ofPlannedWeek())
                .findFirst()
                .<List<Object>>map(probability -> List.of(
                        new TableSheet.Share(probability.value()),
                        new TableSheet.Share(probability.low()),
                        new TableSheet.Share(probability.high()),
                        Math.toIntExact(replications)))
                .orElse(List.of());
    }

    /** One line for each week; wanted, delivered and late for each target. */
    private void writeDeliveries() {
        List<String> headings = new ArrayList<>(headings("deliveries"));
        for (TargetCadence cadence : plan.cadence()) {
            for (String column : headings("deliveries.target")) {
                headings.add(itemNames.getOrDefault(cadence.item(), cadence.item()) + " : " + column);
            }
        }
        TableSheet sheet = new TableSheet(workbook, name("deliveries"), headings);
        double[] backlog = new double[plan.cadence().size()];
        for (int week = 0; week < model.weeks(); week++) {
            List<@Nullable Object> line = new ArrayList<>(Arrays.asList(week, model.mondayOf(week)));
            for (int i = 0; i < backlog.length; i++) {
                double wanted = at(plan.cadence().get(i).targetByWeek(), week);
                double delivered = at(plan.cadence().get(i).deliveredByWeek(), week);
                backlog[i] += wanted - delivered;
                line.addAll(List.of(wanted, delivered, backlog[i]));
            }
            sheet.line(line);
        }
    }

    private static double at(List<Double> values, int week) {
        return week < values.size() ? values.get(week) : 0;
    }

    private void writeLaunches() {
        Map<String, Route> routes = index(model.routes(), Route::id, route -> route);
        TableSheet sheet = sheet("launches").width(1, 40);
        plan.launches().forEach(launch -> {
            Route route = routes.get(launch.route());
            sheet.line(Arrays.asList(
                    launch.route(),
                    route == null ? null : itemNames.get(route.item()),
                    route == null ? null : route.site(),
                    launch.week(),
                    model.mondayOf(launch.week()),
                    launch.quantity()));
        });
    }

    private void writeOrders() {
        Map<String, Source> sources = index(model.sources(), Source::id, source -> source);
        TableSheet sheet = sheet("orders").width(1, 40).width(2, 30);
        plan.orders().forEach(order -> {
            Source source = sources.get(order.source());
            sheet.line(Arrays.asList(
                    order.source(),
                    source == null ? null : itemNames.get(source.item()),
                    source == null ? null : source.supplier(),
                    order.week(),
                    model.mondayOf(order.week()),
                    order.quantity()));
        });
    }

    private void writeBottlenecks() {
        TableSheet sheet = sheet("bottlenecks").width(2, 40);
        plan.bottlenecks()
                .forEach(bottleneck -> sheet.line(Arrays.asList(
                        text("bottleneck." + bottleneck.kind()),
                        bottleneck.id(),
                        weeks(bottleneck.weeks()),
                        bottleneck.price(),
                        Double.isInfinite(bottleneck.priceHoldsUpTo())
                                ? text("withoutEnd")
                                : bottleneck.priceHoldsUpTo(),
                        bottleneck.backlogSavedIfRemoved())));
    }

    /** Weeks in a row as {@code 3–7}. */
    private static String weeks(List<Integer> weeks) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < weeks.size(); i++) {
            int first = weeks.get(i);
            while (i + 1 < weeks.size() && weeks.get(i + 1) == weeks.get(i) + 1) {
                i++;
            }
            out.append(out.isEmpty() ? "" : ", ").append(first);
            if (weeks.get(i) > first) {
                out.append('–').append(weeks.get(i));
            }
        }
        return out.toString();
    }

    private void writeFrontier() {
        TableSheet sheet = sheet("frontier").width(5, 60);
        for (BudgetPoint point : plan.nextEuro()) {
            sheet.line(Arrays.asList(
                    point.budgetEuros(),
                    point.backlog(),
                    point.bound(),
                    point.publicEuros(),
                    point.dateReached() == null ? text("never") : point.dateReached(),
                    String.join("; ", point.levers())));
        }
    }

    private TableSheet sheet(String key) {
        return new TableSheet(workbook, name(key), headings(key));
    }

    private static String name(String key) {
        return Column.text("plan." + key + ".sheet");
    }

    private static List<String> headings(String key) {
        return Arrays.asList(Column.text("plan." + key + ".headings").split("\\s*\\|\\s*"));
    }

    private static String text(String key) {
        return Column.text("plan." + key);
    }

    private static <T, V> Map<String, V> index(List<T> elements, Function<T, String> id, Function<T, V> value) {
        Map<String, V> index = new HashMap<>();
        elements.forEach(element -> index.put(id.apply(element), value.apply(element)));
        return index;
    }
}
