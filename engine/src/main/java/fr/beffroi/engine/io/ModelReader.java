package fr.beffroi.engine.io;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.model.Uncertainty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a model of a JSON tree: every field of §2 with its type, its bounds and its default. References are checked afterwards. */
final class ModelReader {
    static final int MOST_HORIZON_WEEKS = 520;
    private static final String CURRENCY = "EUR";
    private static final LocalDate ANY_MONDAY = LocalDate.of(2001, 1, 1);

    private final FaultList faults;
    private int weeks = 1;

    private ModelReader(FaultList faults) {
        this.faults = faults;
    }

    /** @throws ModelFaultsException with all faults, those of the references among them */
    static RampUpModel read(JsonNode json, FaultList faults) {
        FileFormat.check(json, RampUpModel.FORMAT, faults);
        ModelReader reader = new ModelReader(faults);
        RampUpModel model = Fields.read(json, "", faults, reader::model);
        new ModelChecks(model, faults).run();
        new ModelWarnings(model, json, faults).run();
        faults.throwIfAny();
        return model;
    }

    private RampUpModel model(Fields fields) {
        fields.find("format");
        String name = fields.text("name");
        LocalDate start = start(fields);
        weeks = fields.whole("weeks", 1, MOST_HORIZON_WEEKS);
        return new RampUpModel(
                name,
                start,
                weeks,
                currency(fields),
                fields.objects("items", ModelReader::item),
                fields.objects("bom", ModelReader::bomLine),
                fields.objects("companies", ModelReader::company),
                fields.objects("sites", ModelReader::site),
                fields.objects("resources", ModelReader::resource),
                fields.objects("routes", ModelReader::route),
                fields.objects("sources", ModelReader::source),
                fields.objects("levers", this::lever),
                fields.objects("programmes", this::programme),
                fields.objects("targets", ModelReader::target),
                budget(fields),
                uncertainty(fields));
    }

    private LocalDate start(Fields fields) {
        String text = fields.text("start");
        if (!fields.hasText("start")) {
            return ANY_MONDAY;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
                return date;
            }
            LocalDate before = date.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
            faults.add(
                    fields.place("start"), text, Wording.text("expected.monday"), before + ", " + before.plusWeeks(1));
        } catch (DateTimeParseException e) {
            fields.fault("start", text, Wording.text("expected.date"));
        }
        return ANY_MONDAY;
    }

    private static String currency(Fields fields) {
        String currency = fields.text("currency");
        if (!currency.equals(CURRENCY) && fields.hasText("currency")) {
            fields.fault("currency", currency, Wording.text("expected.currency"));
        }
        return CURRENCY;
    }

    private static Item item(Fields fields) {
        return new Item(
                fields.id("id"),
                fields.text("name"),
                fields.text("unit"),
                fields.number("initialStock", Bound.NON_NEGATIVE, 0),
                fields.number("unitCost", Bound.NON_NEGATIVE, 0));
    }

    private static BomLine bomLine(Fields fields) {
        return new BomLine(fields.id("parent"), fields.id("component"), fields.number("quantity", Bound.NON_NEGATIVE));
    }

    private static Company company(Fields fields) {
        return new Company(
                fields.id("id"),
                fields.text("name"),
                fields.number("selfFinancing", Bound.NON_NEGATIVE, 0),
                fields.number("deMinimisUsed", Bound.NON_NEGATIVE, 0),
                fields.findId("group"));
    }

    private static Site site(Fields fields) {
        return new Site(
                fields.id("id"),
                fields.id("company"),
                fields.text("name"),
                fields.findNumber("lat", Bound.LATITUDE),
                fields.findNumber("lon", Bound.LONGITUDE));
    }

    private static Resource resource(Fields fields) {
        return new Resource(fields.id("id"), fields.id("site"), fields.text("name"), fields.profile("hoursPerWeek"));
    }

    private static Route route(Fields fields) {
        return new Route(
                fields.id("id"),
                fields.id("item"),
                fields.id("site"),
                fields.objects(
                        "use",
                        use -> new ResourceUse(use.id("resource"), use.number("hoursPerUnit", Bound.NON_NEGATIVE))),
                fields.number("yield", Bound.POSITIVE_SHARE, 1),
                fields.weeks("leadTimeWeeks", 0),
                fields.flag("qualified", true),
                fields.findNumber("unitCost", Bound.NON_NEGATIVE));
    }

    private static Source source(Fields fields) {
        return new Source(
                fields.id("id"),
                fields.id("item"),
                fields.text("supplier"),
                fields.weeks("leadTimeWeeks", 0),
                fields.profile("maxPerWeek"),
                fields.findNumber("unitPrice", Bound.NON_NEGATIVE),
                fields.flag("qualified", true));
    }

    private Lever lever(Fields fields) {
        return new Lever(
                fields.id("id"),
                fields.text("name"),
                fields.findId("company"),
                fields.oneOf("kind", LeverKind.values(), LeverKind::name, LeverKind.OTHER),
                fields.number("cost", Bound.NON_NEGATIVE, 0),
                fields.number("costPerWeek", Bound.NON_NEGATIVE, 0),
                fields.weeks("delayWeeks", 0),
                fields.weeks("earliestWeek", 0),
                fields.weeks("latestWeek", weeks - 1),
                fields.ids("requires"),
                fields.ids("excludes"),
                fields.objects("effects", ModelReader::effect),
                fields.ids("eligible"),
                fields.number("maxPublicShare", Bound.SHARE, 1));
    }

    private static Effect effect(Fields fields) {
        Map<String, Supplier<? extends Effect>> kinds = new LinkedHashMap<>();
        kinds.put(
                "addHours",
                () -> fields.object(
                        "addHours",
                        hours -> new Effect.AddHours(
                                hours.id("resource"), hours.number("hoursPerWeek", Bound.NON_NEGATIVE))));
        kinds.put(
                "addSupply",
                () -> fields.object(
                        "addSupply",
                        supply -> new Effect.AddSupply(
                                supply.id("source"), supply.number("perWeek", Bound.NON_NEGATIVE))));
        kinds.put("unlockRoute", () -> new Effect.UnlockRoute(fields.id("unlockRoute")));
        kinds.put("unlockSource", () -> new Effect.UnlockSource(fields.id("unlockSource")));
        kinds.put(
                "deliverStock",
                () -> fields.object(
                        "deliverStock",
                        stock -> new Effect.DeliverStock(
                                stock.id("item"), stock.number("quantity", Bound.NON_NEGATIVE))));
        return fields.<Effect>oneFieldOf(kinds, new Effect.UnlockRoute(""));
    }

    private Programme programme(Fields fields) {
        return new Programme(
                fields.id("id"),
                fields.text("name"),
                fields.number("envelope", Bound.NON_NEGATIVE),
                fields.findObject("envelopeByYear", ModelReader::byYear),
                fields.number("intensity", Bound.SHARE),
                fields.number("capPerCompany", Bound.NON_NEGATIVE, Double.POSITIVE_INFINITY),
                fields.number("minimumGrant", Bound.NON_NEGATIVE, 0),
                fields.flag("deMinimis", false),
                fields.weeks("from", 0),
                fields.weeks("to", weeks - 1));
    }

    private static Map<Integer, Double> byYear(Fields fields) {
        Map<Integer, Double> euros = new LinkedHashMap<>();
        for (String year : fields.names()) {
            double value = fields.number(year, Bound.NON_NEGATIVE);
            if (year.matches("[1-9][0-9]{3}")) {
                euros.put(Integer.valueOf(year), value);
            } else {
                fields.fault(year, year, Wording.text("expected.year"));
            }
        }
        return euros;
    }

    private static Target target(Fields fields) {
        return new Target(fields.id("item"), fields.number("priority", Bound.POSITIVE, 1), fields.profile("perWeek"));
    }

    private static Budget budget(Fields fields) {
        Budget budget = fields.findObject(
                "budget",
                limits -> new Budget(
                        limits.findNumber("public", Bound.NON_NEGATIVE),
                        limits.number("deMinimisCeiling", Bound.NON_NEGATIVE, Budget.DE_MINIMIS_CEILING_EUROS)));
        return budget == null ? new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS) : budget;
    }

    /** An uncertainty that names nothing is none. */
    private static @Nullable Uncertainty uncertainty(Fields fields) {
        Uncertainty uncertainty = fields.findObject("uncertainty", UncertaintyReader::read);
        return uncertainty == null || uncertainty.equals(new Uncertainty(List.of(), List.of(), List.of(), List.of()))
                ? null
                : uncertainty;
    }
}
