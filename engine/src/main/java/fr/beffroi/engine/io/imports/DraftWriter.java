package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.model.RampUpModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The draft as a tree of JSON in the shape of a model. A gap in a mandatory field is left out; where the contract has a default, the
 * words "to be filled in" stand in its place, because the default would be an invention too. Either way the reader names it.
 */
final class DraftWriter {
    private static final String COMPANY = "ENTREPRISE";
    private static final String SITE = "SITE";

    private final Draft draft;
    private final ImportNotes notes;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    DraftWriter(Draft draft, ImportNotes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    ObjectNode write(String name) {
        root.put("format", RampUpModel.FORMAT);
        root.put("name", name);
        notes.missing("start", "missing.start");
        notes.missing("weeks", "missing.weeks");
        root.put("currency", "EUR");
        writeItems();
        writeBom();
        writeWorkshop();
        writeRoutes();
        writeSources();
        writeTargets();
        notes.missing("levers, programmes", "missing.levers");
        return root;
    }

    private void writeItems() {
        ArrayNode items = root.putArray("items");
        for (DraftItem item : draft.items()) {
            String place = "items[" + items.size() + "]";
            ObjectNode node = items.addObject();
            node.put("id", item.id);
            put(node, "name", item.name, place, "missing.name", item.id);
            put(node, "unit", item.unit, place, "missing.unit", label(item));
            putOrMark(node, "initialStock", item.stock, place, "missing.stock", label(item));
            putOrMark(node, "unitCost", item.unitCostEuros, place, "missing.unitCost", label(item));
        }
    }

    private void writeBom() {
        ArrayNode lines = root.putArray("bom");
        draft.bom()
                .forEach((parent, components) -> components.forEach((component, quantity) -> {
                    ObjectNode line = lines.addObject();
                    line.put("parent", parent);
                    line.put("component", component);
                    line.put("quantity", rounded(quantity));
                }));
    }

    private void writeWorkshop() {
        ObjectNode company = root.putArray("companies").addObject();
        company.put("id", COMPANY);
        notes.missing("companies[0].name", "missing.company", COMPANY);
        putOrMark(company, "selfFinancing", null, "companies[0]", "missing.selfFinancing");
        putOrMark(company, "deMinimisUsed", null, "companies[0]", "missing.deMinimis");
        ObjectNode site = root.putArray("sites").addObject();
        site.put("id", SITE);
        site.put("company", COMPANY);
        notes.missing("sites[0].name", "missing.site", SITE);
        ArrayNode resources = root.putArray("resources");
        for (Draft.DraftResource resource : draft.resources().values()) {
            String place = "resources[" + resources.size() + "].hoursPerWeek";
            ObjectNode node = resources.addObject();
            node.put("id", resource.id());
            node.put("site", SITE);
            node.put("name", resource.name());
            notes.missing(
                    place, "missing.hours", resource.name(), resource.count().isEmpty() ? "?" : resource.count());
        }
    }

    private void writeRoutes() {
        ArrayNode routes = root.putArray("routes");
        for (DraftItem item : draft.items()) {
            if (!item.made) {
                continue;
            }
            String place = "routes[" + routes.size() + "]";
            ObjectNode route = routes.addObject();
            route.put("id", "fabrication-" + item.id);
            route.put("item", item.id);
            route.put("site", SITE);
            ArrayNode uses = route.putArray("use");
            for (DraftItem.DraftUse use : item.uses) {
                uses.addObject().put("resource", use.resource()).put("hoursPerUnit", rounded(use.hoursPerUnit()));
            }
            if (uses.isEmpty()) {
                uses.addObject();
                notes.missing(place + ".use", "missing.use", label(item));
            }
            putOrMark(route, "yield", null, place, "missing.yield", label(item));
            putOrMark(route, "leadTimeWeeks", null, place, "missing.leadTime", label(item));
        }
    }

    private void writeSources() {
        ArrayNode sources = root.putArray("sources");
        for (DraftItem item : draft.items()) {
            if (item.made) {
                continue;
            }
            String place = "sources[" + sources.size() + "]";
            ObjectNode source = sources.addObject();
            source.put("id", "achat-" + item.id);
            source.put("item", item.id);
            put(source, "supplier", item.supplier, place, "missing.supplier", label(item));
            putOrMark(source, "leadTimeWeeks", null, place, "missing.deliveryTime", label(item));
            notes.missing(place + ".maxPerWeek", "missing.maxPerWeek", label(item));
            if (item.unitCostEuros != null) {
                source.put("unitPrice", item.unitCostEuros);
            }
        }
    }

    private void writeTargets() {
        ArrayNode targets = root.putArray("targets");
        List<String> items = draft.targets();
        for (String item : items) {
            notes.missing("targets[" + targets.size() + "].perWeek", "missing.target", item);
            targets.addObject().put("item", item);
        }
    }

    private void put(ObjectNode node, String field, @Nullable String text, String place, String key, Object... values) {
        if (text == null || text.isEmpty()) {
            notes.missing(place + "." + field, key, values);
        } else {
            node.put(field, text);
        }
    }

    private void putOrMark(
            ObjectNode node, String field, @Nullable Double value, String place, String key, Object... values) {
        if (value == null) {
            node.put(field, ImportWords.text("mark"));
            notes.missing(place + "." + field, key, values);
        } else {
            node.put(field, value);
        }
    }

    private static String label(DraftItem item) {
        return item.name == null ? item.id : item.id + " " + item.name;
    }

    /** Without the noise that dividing decimals leaves. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.10g", value));
    }
}
