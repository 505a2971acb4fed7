package fr.beffroi.engine.io;

import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.UncertainLever;
import fr.beffroi.engine.model.Uncertainty.UncertainResource;
import fr.beffroi.engine.model.Uncertainty.UncertainRoute;
import fr.beffroi.engine.model.Uncertainty.UncertainSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The section {@code uncertainty} (§7). */
final class UncertaintyReader {
    /** Probabilities written with six digits still add up to 1. */
    private static final double PROBABILITY_TOLERANCE = 1e-6;

    private static final TimeDistribution AT_ONCE = new TimeDistribution.Triangular(0, 0, 0);

    private static final BetaYield UNIFORM = new BetaYield(1, 1);

    private UncertaintyReader() {}

    static Uncertainty read(Fields fields) {
        return new Uncertainty(
                fields.objects(
                        "routes",
                        route -> new UncertainRoute(
                                route.id("id"),
                                route.findObject("leadTime", UncertaintyReader::time),
                                route.findObject("yield", UncertaintyReader::betaYield))),
                fields.objects(
                        "sources",
                        source -> new UncertainSource(
                                source.id("id"), source.object("leadTime", UncertaintyReader::time))),
                fields.objects(
                        "levers",
                        lever -> new UncertainLever(lever.id("id"), lever.object("delay", UncertaintyReader::time))),
                fields.objects(
                        "resources",
                        resource -> new UncertainResource(
                                resource.id("id"), resource.object("breakdown", UncertaintyReader::breakdown))));
    }

    private static Breakdown breakdown(Fields fields) {
        return new Breakdown(
                fields.number("everyWeeks", Bound.POSITIVE), fields.number("lastsWeeks", Bound.NON_NEGATIVE));
    }

    private static BetaYield betaYield(Fields fields) {
        List<Double> values = fields.numbers("beta", Bound.POSITIVE);
        return hasLength(fields, "beta", values, 2) ? new BetaYield(values.get(0), values.get(1)) : UNIFORM;
    }

    private static TimeDistribution time(Fields fields) {
        Map<String, Supplier<? extends TimeDistribution>> kinds = new LinkedHashMap<>();
        kinds.put("triangular", () -> triangular(fields));
        kinds.put(
                "lognormal",
                () -> fields.object(
                        "lognormal",
                        of -> new TimeDistribution.Lognormal(
                                of.number("mean", Bound.POSITIVE), of.number("sd", Bound.NON_NEGATIVE))));
        kinds.put("discrete", () -> discrete(fields));
        return fields.<TimeDistribution>oneFieldOf(kinds, AT_ONCE);
    }

    private static TimeDistribution triangular(Fields fields) {
        int before = fields.faults().size();
        List<Double> values = fields.numbers("triangular", Bound.NON_NEGATIVE);
        if (!hasLength(fields, "triangular", values, 3)) {
            return AT_ONCE;
        }
        double min = values.get(0);
        double mode = values.get(1);
        double max = values.get(2);
        if (fields.faults().size() == before && !(min <= mode && mode <= max)) {
            fields.fault("triangular", values.toString(), Wording.text("expected.triangular"));
        }
        return new TimeDistribution.Triangular(min, mode, max);
    }

    private static TimeDistribution discrete(Fields fields) {
        FaultList faults = fields.faults();
        int before = faults.size();
        List<TimeDistribution.Outcome> outcomes =
                fields.elements("discrete", (node, where) -> outcome(fields, node, where, faults));
        double sum = outcomes.stream()
                .mapToDouble(TimeDistribution.Outcome::probability)
                .sum();
        if (fields.isList("discrete") && faults.size() == before && !(Math.abs(sum - 1) <= PROBABILITY_TOLERANCE)) {
            fields.fault("discrete", JsonPrinter.number(sum), Wording.text("expected.sumOne"));
        }
        return new TimeDistribution.Discrete(outcomes);
    }

    private static TimeDistribution.Outcome outcome(Fields fields, JsonNode node, String where, FaultList faults) {
        if (!node.isArray() || node.size() != 2) {
            faults.add(where, node.toString(), Wording.text("expected.outcome"));
            return new TimeDistribution.Outcome(0, 0);
        }
        return new TimeDistribution.Outcome(
                fields.values().number(node.get(0), where + "[0]", Bound.NON_NEGATIVE),
                fields.values().number(node.get(1), where + "[1]", Bound.SHARE));
    }

    private static boolean hasLength(Fields fields, String field, List<Double> values, int length) {
        if (fields.isList(field) && values.size() != length) {
            fields.fault(field, values.toString(), Wording.text("expected.length", length));
        }
        return values.size() == length;
    }
}
