package fr.beffroi.engine.io;

import fr.beffroi.engine.explain.whynot.Outcome;
import fr.beffroi.engine.explain.whynot.SmallestChange;
import fr.beffroi.engine.explain.whynot.WhyNotAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers to "why not?" as JSON files, in the form of the published schema {@code ramp-up-why-not-1}. */
public final class WhyNotFiles {
    private WhyNotFiles() {}

    /**
     * Writes the answer as JSON.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(WhyNotAnswer answer, Path file) {
        try {
            Files.write(file, JsonLayout.write(toTree(answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode toTree(WhyNotAnswer answer) {
        ObjectNode root = Trees.NODES.objectNode();
        root.put("format", WhyNotAnswer.FORMAT);
        root.putObject("model").put("name", answer.modelName()).put("sha256", answer.modelSha256());
        root.put("status", answer.status().name());
        root.put("lever", answer.lever());
        root.set("without", outcome(answer.without()));
        root.set("with", outcome(answer.with()));
        root.set("reasons", Trees.list(answer.reasons(), (node, reason) -> {
            node.put("kind", reason.kind().name());
            node.set("levers", Trees.array(reason.levers(), Trees.NODES::stringNode));
        }));
        root.set("changes", Trees.list(answer.changes(), (node, change) -> {
            node.put("kind", change.kind().name());
            node.put("result", change.result().name());
            boolean found = change.result() == SmallestChange.Result.FOUND;
            node.set("amount", found ? Trees.number(change.amount()) : Trees.NODES.nullNode());
        }));
        PlanWriter.solver(root.putObject("solver"), answer.solver());
        return root;
    }

    private static JsonNode outcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            return Trees.NODES.nullNode();
        }
        ObjectNode node = Trees.NODES.objectNode();
        Trees.put(node, "backlog", outcome.backlog());
        Trees.put(node, "bound", outcome.bound());
        Trees.put(node, "public", outcome.publicEuros());
        Trees.put(node, "private", outcome.privateEuros());
        node.set("dateReached", PlanWriter.date(outcome.dateReached()));
        node.set("levers", Trees.array(outcome.levers(), Trees.NODES::stringNode));
        return node;
    }
}
