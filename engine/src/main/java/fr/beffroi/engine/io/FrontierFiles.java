package fr.beffroi.engine.io;

import fr.beffroi.engine.explain.frontier.Frontier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** Frontiers as JSON files, in the form of the published schema {@code ramp-up-frontier-1}. */
public final class FrontierFiles {
    private FrontierFiles() {}

    /**
     * Writes the frontier as JSON.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Frontier frontier, Path file) {
        try {
            Files.write(file, toBytes(frontier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as UTF-8 bytes. */
    public static byte[] toBytes(Frontier frontier) {
        return JsonLayout.write(toTree(frontier));
    }

    private static ObjectNode toTree(Frontier frontier) {
        ObjectNode root = Trees.NODES.objectNode();
        root.put("format", Frontier.FORMAT);
        root.putObject("model").put("name", frontier.modelName()).put("sha256", frontier.modelSha256());
        root.put("status", frontier.status().name());
        root.set("points", Trees.list(frontier.points(), PlanWriter::budgetPoint));
        PlanWriter.solver(root.putObject("solver"), frontier.solver());
        return root;
    }
}
