package fr.beffroi.engine.io;

import fr.beffroi.engine.robust.BestAnswer;
import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.LossOutcome;
import fr.beffroi.engine.robust.Robustness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes of losses as JSON files, in the form of the published schema {@code ramp-up-robustness-1}. */
public final class RobustnessFiles {
    private RobustnessFiles() {}

    /**
     * Writes it as JSON.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Robustness robustness, Path file) {
        try {
            Files.write(file, toBytes(robustness));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as UTF-8 bytes; equal answers are equal bytes. */
    public static byte[] toBytes(Robustness robustness) {
        ObjectNode root = Trees.NODES.objectNode();
        root.put("format", Robustness.FORMAT);
        root.putObject("model").put("name", robustness.modelName()).put("sha256", robustness.modelSha256());
        root.set("lossWeeks", weeks(robustness.lossWeeks()));
        root.set("planned", outcome(robustness.planned()));
        root.put("answered", robustness.answered());
        root.set("dangers", Trees.list(robustness.dangers(), RobustnessFiles::danger));
        return JsonLayout.write(root);
    }

    private static void danger(ObjectNode node, Danger danger) {
        node.put("kind", danger.loss().element().kind().name());
        node.put("id", danger.loss().element().id());
        node.put("fromWeek", danger.loss().fromWeek());
        node.put("untilWeek", danger.loss().untilWeek());
        node.set("asIs", outcome(danger.asIs()));
        Trees.put(node, "backlogAdded", danger.backlogAdded());
        Trees.put(node, "unitsLost", danger.unitsLost());
        node.set("bestAnswer", answer(danger.bestAnswer()));
        node.set("worthBuying", Trees.list(danger.worthBuying(), (purchase, one) -> {
            purchase.put("lever", one.lever());
            purchase.set("alsoNeeded", Trees.array(one.alsoNeeded(), Trees.NODES::stringNode));
            purchase.set("stock", Trees.list(one.stock(), (stock, kept) -> {
                stock.put("item", kept.item());
                Trees.put(stock, "units", kept.units());
            }));
            Trees.put(purchase, "cost", one.costEuros());
            Trees.put(purchase, "backlogSaved", one.backlogSaved());
            Trees.put(purchase, "unitsSaved", one.unitsSaved());
        }));
        node.set("unvaluedItems", Trees.array(danger.unvaluedItems(), Trees.NODES::stringNode));
        node.put("worthBuyingComplete", danger.purchasesComplete());
    }

    private static JsonNode answer(@Nullable BestAnswer answer) {
        if (answer == null) {
            return Trees.NODES.nullNode();
        }
        ObjectNode node = Trees.NODES.objectNode();
        node.set("outcome", outcome(answer.outcome()));
        Trees.put(node, "backlogBound", answer.backlogBound());
        node.put("proven", answer.proven());
        node.set("levers", Trees.list(answer.levers(), (lever, one) -> {
            lever.put("lever", one.lever());
            lever.put("startWeek", one.startWeek());
            Trees.put(lever, "cost", one.costEuros());
            lever.put("planned", one.planned());
        }));
        node.set("droppedLevers", Trees.array(answer.droppedLevers(), Trees.NODES::stringNode));
        Trees.put(node, "public", answer.publicEuros());
        Trees.put(node, "private", answer.privateEuros());
        return node;
    }

    private static ObjectNode outcome(LossOutcome outcome) {
        ObjectNode node = Trees.NODES.objectNode();
        Trees.put(node, "backlog", outcome.backlog());
        Trees.put(node, "delivered", outcome.unitsDelivered());
        node.set("weekReached", weeks(outcome.weekReached()));
        return node;
    }

    private static JsonNode weeks(@Nullable Integer weeks) {
        return weeks == null ? Trees.NODES.nullNode() : Trees.number(weeks);
    }
}
