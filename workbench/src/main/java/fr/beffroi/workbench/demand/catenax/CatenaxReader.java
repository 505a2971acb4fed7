package fr.beffroi.workbench.demand.catenax;

import fr.beffroi.workbench.demand.Quantity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one message, or an array of them. What is at fault in one leaves the others as they are. */
public final class CatenaxReader {
    private static final int MOST_MESSAGES = 1000;
    private static final int MOST_ROWS = 5000;
    private static final int LONGEST = 200;
    private static final double MOST = 1e18;
    private static final String PIECE = "unit:piece";

    private final List<MaterialDemand> demands = new ArrayList<>();
    private final List<CapacityGroup> capacities = new ArrayList<>();
    private final List<CatenaxReading.Fault> faults = new ArrayList<>();

    private CatenaxReader() {}

    /** What is at fault in the message that is being read. */
    private static final class AtFault extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient CatenaxReading.Fault fault;

        AtFault(String place, String reason, Object found) {
            super(place, null, false, false);
            String text = String.valueOf(found);
            fault = new CatenaxReading.Fault(
                    place, reason, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
    }

    /** Reads a file's bytes, UTF-8. */
    public static CatenaxReading read(byte[] content) {
        CatenaxReader reader = new CatenaxReader();
        try {
            reader.all(JsonMapper.shared().readTree(content));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            reader.faults.add(
                    new CatenaxReading.Fault("", "json", at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr()));
        }
        return new CatenaxReading(reader.demands, reader.capacities, reader.faults);
    }

    private void all(JsonNode root) {
        if (!root.isArray()) {
            one(root, "");
            return;
        }
        for (int i = 0; i < root.size(); i++) {
            if (i == MOST_MESSAGES) {
                faults.add(new CatenaxReading.Fault("[" + i + "]", "many", String.valueOf(root.size())));
                return;
            }
            one(root.get(i), "[" + i + "].");
        }
    }

    private void one(JsonNode message, String at) {
        try {
            if (message.has("materialDemandId")) {
                demands.add(demand(message, at));
            } else if (message.has("capacityGroupId")) {
                capacities.add(capacity(message, at));
            } else {
                throw new AtFault(at, "kind", message.isObject() ? message.propertyNames() : message.getNodeType());
            }
        } catch (AtFault e) {
            faults.add(e.fault);
        }
    }

    private static MaterialDemand demand(JsonNode message, String at) {
        String unit = message.path("unitOfMeasure").asString(PIECE);
        if (!unit.equals(PIECE)) {
            throw new AtFault(at + "unitOfMeasure", "unit", unit);
        }
        Map<LocalDate, Double> weeks = new TreeMap<>();
        JsonNode series = list(message, "demandSeries", at);
        for (int i = 0; i < series.size(); i++) {
            String place = at + "demandSeries[" + i + "].";
            JsonNode rows = list(series.get(i), "demands", place);
            for (int row = 0; row < rows.size(); row++) {
                String cell = place + "demands[" + row + "].";
                weeks.merge(monday(rows.get(row), cell), number(rows.get(row), "demand", cell), Double::sum);
            }
        }
        return new MaterialDemand(
                id(message, "materialDemandId", at),
                text(message, "materialNumberCustomer", at),
                text(message, "materialDescriptionCustomer", at),
                !message.path("materialDemandIsInactive").asBoolean(false),
                weeks.entrySet().stream()
                        .map(week -> new Quantity(week.getKey(), Objects.requireNonNull(week.getValue())))
                        .toList());
    }

    private static CapacityGroup capacity(JsonNode message, String at) {
        List<CapacityGroup.Material> materials = new ArrayList<>();
        JsonNode linked = optionalList(message, "linkedDemandSeries", at);
        for (int i = 0; i < linked.size(); i++) {
            String place = at + "linkedDemandSeries[" + i + "].";
            materials.add(new CapacityGroup.Material(
                    text(linked.get(i), "materialNumberCustomer", place),
                    linked.get(i).has("loadFactor") ? number(linked.get(i), "loadFactor", place) : 1));
        }
        Map<LocalDate, CapacityGroup.Week> weeks = new TreeMap<>();
        JsonNode rows = optionalList(message, "capacities", at);
        for (int i = 0; i < rows.size(); i++) {
            String place = at + "capacities[" + i + "].";
            LocalDate monday = monday(rows.get(i), place);
            weeks.put(
                    monday,
                    new CapacityGroup.Week(
                            monday,
                            number(rows.get(i), "actualCapacity", place),
                            number(rows.get(i), "maximumCapacity", place)));
        }
        return new CapacityGroup(
                id(message, "capacityGroupId", at),
                text(message, "name", at),
                message.path("unitOfMeasure").asString(PIECE),
                !message.path("capacityGroupIsInactive").asBoolean(false),
                materials,
                List.copyOf(weeks.values()));
    }

    private static JsonNode list(JsonNode node, String name, String at) {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.size() > MOST_ROWS) {
            throw new AtFault(at + name, "list", list.isMissingNode() ? "" : list.isArray() ? list.size() : list);
        }
        return list;
    }

    private static JsonNode optionalList(JsonNode node, String name, String at) {
        return node.has(name) ? list(node, name, at) : JsonMapper.shared().createArrayNode();
    }

    private static UUID id(JsonNode node, String name, String at) {
        String text = node.path(name).asString("").replaceFirst("^urn:uuid:", "");
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new AtFault(at + name, "uuid", node.path(name));
        }
        return UUID.fromString(text);
    }

    private static String text(JsonNode node, String name, String at) {
        JsonNode text = node.path(name);
        String plain = text.isString() ? text.asString().strip() : "";
        if (plain.isEmpty() || plain.length() > LONGEST || plain.indexOf('\0') >= 0) {
            throw new AtFault(at + name, "text", text.isMissingNode() ? "" : text);
        }
        return plain;
    }

    private static double number(JsonNode node, String name, String at) {
        JsonNode number = node.path(name);
        if (!number.isNumber() || !(number.asDouble() >= 0 && number.asDouble() <= MOST)) {
            throw new AtFault(at + name, "number", number.isMissingNode() ? "" : number);
        }
        return number.asDouble();
    }

    /** Any day stands for its week. */
    private static LocalDate monday(JsonNode node, String at) {
        String text = node.path("pointInTime").asString("");
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            }
        } catch (DateTimeParseException e) {
            // Told below, like a day out of range.
        }
        throw new AtFault(at + "pointInTime", "day", text);
    }
}
