package fr.beffroi.engine.io;

import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The JSON tree of the section {@code uncertainty} (§7). */
final class UncertaintyWriter {
    private UncertaintyWriter() {}

    static ObjectNode toTree(Uncertainty uncertainty) {
        ObjectNode root = Trees.NODES.objectNode();
        Trees.putList(root, "routes", uncertainty.routes(), (node, route) -> {
            node.put("id", route.id());
            if (route.leadTime() != null) {
                node.set("leadTime", time(route.leadTime()));
            }
            if (route.yield() != null) {
                node.putObject("yield")
                        .set(
                                "beta",
                                Trees.array(
                                        List.of(
                                                route.yield().alpha(),
                                                route.yield().beta()),
                                        Trees::number));
            }
        });
        Trees.putList(root, "sources", uncertainty.sources(), (node, source) -> {
            node.put("id", source.id());
            node.set("leadTime", time(source.leadTime()));
        });
        Trees.putList(root, "levers", uncertainty.levers(), (node, lever) -> {
            node.put("id", lever.id());
            node.set("delay", time(lever.delay()));
        });
        Trees.putList(root, "resources", uncertainty.resources(), (node, resource) -> {
            node.put("id", resource.id());
            ObjectNode breakdown = node.putObject("breakdown");
            Trees.put(breakdown, "everyWeeks", resource.breakdown().everyWeeks());
            Trees.put(breakdown, "lastsWeeks", resource.breakdown().lastsWeeks());
        });
        return root;
    }

    private static ObjectNode time(TimeDistribution time) {
        ObjectNode node = Trees.NODES.objectNode();
        switch (time) {
            case TimeDistribution.Triangular(double min, double mode, double max) ->
                node.set("triangular", Trees.array(List.of(min, mode, max), Trees::number));
            case TimeDistribution.Lognormal(double mean, double deviation) -> {
                ObjectNode object = node.putObject("lognormal");
                Trees.put(object, "mean", mean);
                Trees.put(object, "sd", deviation);
            }
            case TimeDistribution.Discrete(List<TimeDistribution.Outcome> outcomes) ->
                node.set(
                        "discrete",
                        Trees.array(
                                outcomes,
                                outcome ->
                                        Trees.array(List.of(outcome.weeks(), outcome.probability()), Trees::number)));
        }
        return node;
    }
}
