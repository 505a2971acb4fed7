package fr.beffroi.engine.io;

import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Simulations as JSON files, in the form of the published schema {@code ramp-up-simulation-1}. */
public final class SimulationFiles {
    private SimulationFiles() {}

    /**
     * Writes the simulation as JSON.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Simulation simulation, Path file) {
        try {
            Files.write(file, toBytes(simulation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as UTF-8 bytes; equal simulations are equal bytes. */
    public static byte[] toBytes(Simulation simulation) {
        ObjectNode root = Trees.NODES.objectNode();
        root.put("format", Simulation.FORMAT);
        root.putObject("model").put("name", simulation.modelName()).put("sha256", simulation.modelSha256());
        root.put("replications", simulation.replications());
        root.put("seed", simulation.seed());
        if (simulation.replanned() != null) {
            root.put("replan", true);
            root.put("plannings", simulation.replanned().plannings());
            root.put("failedPlannings", simulation.replanned().failed());
        }
        ObjectNode backlog = root.putObject("backlog");
        Trees.put(backlog, "planned", simulation.plannedBacklog());
        Trees.put(backlog, "mean", simulation.backlog().value());
        backlog.set("interval", interval(simulation.backlog()));
        date(root, simulation.date());
        root.set("targets", Trees.list(simulation.targets(), (node, target) -> {
            node.put("item", target.item());
            node.set("planned", Trees.array(target.plannedByWeek(), Trees::number));
            byWeek(node, "p10", target.p10ByWeek());
            byWeek(node, "p50", target.p50ByWeek());
            byWeek(node, "p90", target.p90ByWeek());
            byWeek(node, "mean", target.meanByWeek());
            date(node, target.date());
        }));
        root.set("contributions", Trees.list(simulation.contributions(), (node, contribution) -> {
            node.put("kind", contribution.element().kind().name());
            node.put("id", contribution.element().id());
            Trees.put(node, "backlogSaved", contribution.backlogSaved().value());
            node.set("interval", interval(contribution.backlogSaved()));
        }));
        return JsonLayout.write(root);
    }

    private static void date(ObjectNode node, DateOutlook date) {
        node.set("weekPlanned", week(date.plannedWeek()));
        node.set(
                "date",
                Trees.array(
                        date.distribution(),
                        chance -> Trees.NODES
                                .arrayNode()
                                .add(week(chance.week()))
                                .add(Trees.number(chance.probability()))));
        byWeek(node, "probabilityByWeek", "probabilityInterval", date.probabilityByWeek());
    }

    private static JsonNode week(@Nullable Integer week) {
        return week == null ? Trees.NODES.nullNode() : Trees.number(week);
    }

    private static void byWeek(ObjectNode node, String field, List<Estimate> estimates) {
        byWeek(node, field, field + "Interval", estimates);
    }

    private static void byWeek(ObjectNode node, String field, String intervalField, List<Estimate> estimates) {
        node.set(field, Trees.array(estimates, estimate -> Trees.number(estimate.value())));
        node.set(intervalField, Trees.array(estimates, SimulationFiles::interval));
    }

    private static JsonNode interval(Estimate estimate) {
        return Trees.NODES.arrayNode().add(Trees.number(estimate.low())).add(Trees.number(estimate.high()));
    }
}
