package fr.beffroi.workbench.demand.catenax;

import fr.beffroi.workbench.demand.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes demands and capacities as Catena-X messages, week by week. */
@NamedInterface("catenax")
public final class CatenaxWriter {
    /** Weeks that are written after the last step of a quantity, which has no end. */
    public static final int HORIZON_WEEKS = 52;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UNIT = "unitOfMeasure";
    private static final String SERIES = "0001";

    private final Partners partners;
    private final String changedAt;

    /**
     * Writes for two partners, at a moment.
     *
     * @throws IllegalArgumentException where the partners' numbers are none
     */
    public CatenaxWriter(Partners partners, Instant now) {
        if (!partners.isValid()) {
            throw new IllegalArgumentException(
                    partners + " are no partners.\nMaybe BPNL, BPNL and BPNS, each with twelve letters or digits.");
        }
        this.partners = partners;
        changedAt = now.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A demand; each week of its own. */
    public ObjectNode write(MaterialDemand demand) {
        ObjectNode message = JSON.createObjectNode();
        message.put("materialDemandId", demand.id().toString());
        message.put("customer", partners.customer());
        message.put("supplier", partners.supplier());
        message.put("materialNumberCustomer", demand.number());
        message.put("materialDescriptionCustomer", demand.description());
        message.put(UNIT, "unit:piece");
        message.put("unitOfMeasureIsOmitted", false);
        message.put("materialDemandIsInactive", !demand.active());
        message.put("changedAt", changedAt);
        ObjectNode series = message.putArray("demandSeries").addObject();
        series.put("customerLocation", partners.customerLocation());
        series.putObject("demandCategory").put("demandCategoryCode", SERIES);
        ArrayNode rows = series.putArray("demands");
        for (Quantity week : demand.weeks()) {
            rows.addObject()
                    .put("pointInTime", week.fromMonday().toString())
                    .put("demand", BigDecimal.valueOf(week.piecesPerWeek()));
        }
        return message;
    }

    /** A capacity. */
    public ObjectNode write(CapacityGroup group) {
        ObjectNode message = JSON.createObjectNode();
        message.put("capacityGroupId", group.id().toString());
        message.put("name", group.name());
        message.put("customer", partners.customer());
        message.put("supplier", partners.supplier());
        message.put(UNIT, group.unit());
        message.put("unitOfMeasureIsOmitted", false);
        message.put("capacityGroupIsInactive", !group.active());
        message.put("changedAt", changedAt);
        ArrayNode linked = message.putArray("linkedDemandSeries");
        for (CapacityGroup.Material material : group.materials()) {
            ObjectNode series = linked.addObject();
            series.put("materialNumberCustomer", material.number());
            series.put("customerLocation", partners.customerLocation());
            series.put("loadFactor", BigDecimal.valueOf(material.loadFactor()));
            series.putObject("demandCategory").put("demandCategoryCode", SERIES);
        }
        ArrayNode rows = message.putArray("capacities");
        for (CapacityGroup.Week week : group.weeks()) {
            rows.addObject()
                    .put("pointInTime", week.monday().toString())
                    .put("actualCapacity", BigDecimal.valueOf(week.actual()))
                    .put("maximumCapacity", BigDecimal.valueOf(week.most()));
        }
        return message;
    }

    /** Steps as single weeks: each holds until the next; a last one that is not 0 for a year. */
    public static List<Quantity> weekly(List<Quantity> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        Quantity last = steps.getLast();
        LocalDate end = last.piecesPerWeek() == 0
                ? last.fromMonday()
                : last.fromMonday().plusWeeks(HORIZON_WEEKS);
        return steps.getFirst()
                .fromMonday()
                .datesUntil(end, Period.ofWeeks(1))
                .map(monday -> new Quantity(monday, at(steps, monday)))
                .toList();
    }

    private static double at(List<Quantity> steps, LocalDate monday) {
        double pieces = 0;
        for (Quantity step : steps) {
            if (!step.fromMonday().isAfter(monday)) {
                pieces = step.piecesPerWeek();
            }
        }
        return pieces;
    }

    /** Single weeks as steps: what is equal to the week before, with none between, is not said again. */
    public static List<Quantity> steps(List<Quantity> weeks) {
        List<Quantity> steps = new ArrayList<>();
        LocalDate next = LocalDate.MIN;
        for (Quantity week : weeks) {
            if (!steps.isEmpty() && next.isBefore(week.fromMonday())) {
                add(steps, new Quantity(next, 0));
            }
            add(steps, week);
            next = week.fromMonday().plusWeeks(1);
        }
        if (!steps.isEmpty()) {
            add(steps, new Quantity(next, 0));
        }
        return List.copyOf(steps);
    }

    private static void add(List<Quantity> steps, Quantity step) {
        if (steps.isEmpty() || steps.getLast().piecesPerWeek() != step.piecesPerWeek()) {
            steps.add(step);
        }
    }
}
