package fr.beffroi.engine.io;

import fr.beffroi.engine.model.LeverKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a model's workbook: its sheets and their columns, in the order in which they are written and read. */
final class WorkbookForm {
    /** The sheet of single values: one line each, heading in the first column, value in the second. */
    static final String SETTINGS = "settings";

    /** The heading of an explaining sheet that is never read. */
    static final String GUIDE = "guide";

    private WorkbookForm() {}

    /** The single values. The key is the JSON path. */
    static List<Column> settings() {
        return new Columns(SETTINGS)
                .add("name", CellForms.TEXT)
                .add("start", CellForms.DATE)
                .add("weeks", CellForms.NUMBER)
                .add("currency", choice("currency", List.of("EUR")))
                .add("budget.public", CellForms.NUMBER)
                .add("budget.deMinimisCeiling", CellForms.NUMBER)
                .list();
    }

    /** Lists first, then the sheets whose lines belong to an element of a list. */
    static List<SheetForm> sheets() {
        return List.of(
                list(new Columns("items")
                        .add("id", CellForms.TEXT)
                        .add("name", CellForms.TEXT)
                        .add("unit", CellForms.TEXT)
                        .add("initialStock", CellForms.NUMBER)
                        .add("unitCost", CellForms.NUMBER)),
                list(new Columns("bom")
                        .add("parent", CellForms.TEXT, "items")
                        .add("component", CellForms.TEXT, "items")
                        .add("quantity", CellForms.NUMBER)),
                list(new Columns("companies")
                        .add("id", CellForms.TEXT)
                        .add("name", CellForms.TEXT)
                        .add("selfFinancing", CellForms.NUMBER)
                        .add("deMinimisUsed", CellForms.NUMBER)
                        .add("group", CellForms.TEXT)),
                list(new Columns("sites")
                        .add("id", CellForms.TEXT)
                        .add("company", CellForms.TEXT, "companies")
                        .add("name", CellForms.TEXT)
                        .add("lat", CellForms.NUMBER)
                        .add("lon", CellForms.NUMBER)),
                list(new Columns("resources")
                        .add("id", CellForms.TEXT)
                        .add("site", CellForms.TEXT, "sites")
                        .add("name", CellForms.TEXT)
                        .add("hoursPerWeek", CellForms.PROFILE)),
                list(new Columns("routes")
                        .add("id", CellForms.TEXT)
                        .add("item", CellForms.TEXT, "items")
                        .add("site", CellForms.TEXT, "sites")
                        .add("yield", CellForms.SHARE)
                        .add("leadTimeWeeks", CellForms.NUMBER)
                        .add("qualified", CellForms.FLAG)
                        .add("unitCost", CellForms.NUMBER)),
                new UseSheet(new Columns(UseSheet.KEY)
                        .add("route", CellForms.TEXT, "routes")
                        .add("resource", CellForms.TEXT, "resources")
                        .add("hoursPerUnit", CellForms.NUMBER)
                        .list()),
                list(new Columns("sources")
                        .add("id", CellForms.TEXT)
                        .add("item", CellForms.TEXT, "items")
                        .add("supplier", CellForms.TEXT)
                        .add("leadTimeWeeks", CellForms.NUMBER)
                        .add("maxPerWeek", CellForms.PROFILE)
                        .add("unitPrice", CellForms.NUMBER)
                        .add("qualified", CellForms.FLAG)),
                list(new Columns("levers")
                        .add("id", CellForms.TEXT)
                        .add("name", CellForms.TEXT)
                        .add("company", CellForms.TEXT, "companies")
                        .add("kind", choice("kind", leverKinds()))
                        .add("cost", CellForms.NUMBER)
                        .add("costPerWeek", CellForms.NUMBER)
                        .add("delayWeeks", CellForms.NUMBER)
                        .add("earliestWeek", CellForms.NUMBER)
                        .add("latestWeek", CellForms.NUMBER)
                        .add("requires", CellForms.LIST)
                        .add("excludes", CellForms.LIST)
                        .add("eligible", CellForms.LIST)
                        .add("maxPublicShare", CellForms.SHARE)),
                new EffectSheet(new Columns(EffectSheet.KEY)
                        .add("lever", CellForms.TEXT, "levers")
                        .add("kind", choice("effect", EffectSheet.KINDS))
                        .add("on", CellForms.TEXT)
                        .add("quantity", CellForms.NUMBER)
                        .list()),
                list(new Columns("programmes")
                        .add("id", CellForms.TEXT)
                        .add("name", CellForms.TEXT)
                        .add("envelope", CellForms.NUMBER)
                        .add("envelopeByYear", CellForms.BY_YEAR)
                        .add("intensity", CellForms.SHARE)
                        .add("capPerCompany", CellForms.NUMBER)
                        .add("minimumGrant", CellForms.NUMBER)
                        .add("deMinimis", CellForms.FLAG)
                        .add("from", CellForms.NUMBER)
                        .add("to", CellForms.NUMBER)),
                list(new Columns("targets")
                        .add("item", CellForms.TEXT, "items")
                        .add("priority", CellForms.NUMBER)
                        .add("perWeek", CellForms.PROFILE)),
                new UncertaintySheet(new Columns(UncertaintySheet.KEY)
                        .add("kind", choice("uncertain", UncertaintySheet.KINDS))
                        .add("id", CellForms.TEXT)
                        .add("law", choice("law", UncertaintySheet.LAWS))
                        .add("parameters", CellForms.TEXT)
                        .add("alpha", CellForms.NUMBER)
                        .add("beta", CellForms.NUMBER)
                        .add("everyWeeks", CellForms.NUMBER)
                        .add("lastsWeeks", CellForms.NUMBER)
                        .list()));
    }

    private static List<String> leverKinds() {
        return Arrays.stream(LeverKind.values()).map(LeverKind::name).toList();
    }

    /** Codes with the labels {@code choice.<name>.<code>}. */
    private static CellForm choice(String name, List<String> codes) {
        Map<String, String> labels = new LinkedHashMap<>();
        codes.forEach(code -> labels.put(code, Column.text("choice." + name + "." + code)));
        return CellForms.choice(labels, codes);
    }

    private static ListSheet list(Columns columns) {
        return new ListSheet(columns.sheet, columns.list());
    }

    /** Columns of one sheet, put together one after the other. */
    private static final class Columns {
        private final String sheet;
        private final List<Column> columns = new ArrayList<>();

        Columns(String sheet) {
            this.sheet = sheet;
        }

        Columns add(String key, CellForm form) {
            return add(key, form, null);
        }

        Columns add(String key, CellForm form, @Nullable String refersTo) {
            columns.add(new Column(sheet, key, form, refersTo));
            return this;
        }

        List<Column> list() {
            return List.copyOf(columns);
        }
    }
}
