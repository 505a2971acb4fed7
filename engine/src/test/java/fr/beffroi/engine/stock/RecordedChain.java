package fr.beffroi.engine.stock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The chains of stochasticnetworkcontrol/snc (Apache-2.0) beside the repository: a line a stage with stage time, longest promise, cost,
 * outside demand (mean, deviation, safety factor), then suppliers and quantities.
 */
final class RecordedChain {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "snc");

    private final List<SupplyStage> stages = new ArrayList<>();
    private final List<SupplyLink> links = new ArrayList<>();

    private RecordedChain() {}

    static RecordedChain read(String name) throws IOException {
        RecordedChain chain = new RecordedChain();
        for (String line :
                Files.readAllLines(file(name + ".txt")).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            double bound = cells.length > 7 && !cells[6].isEmpty()
                    ? Double.parseDouble(cells[6]) * Double.parseDouble(cells[7])
                    : 0;
            double promise = cells[2].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[2]);
            chain.stages.add(new SupplyStage(
                    cells[0], Double.parseDouble(cells[1]), promise, Double.parseDouble(cells[3]), bound));
            for (int at = 8; at + 1 < cells.length; at += 2) {
                chain.links.add(new SupplyLink(cells[at], cells[0], Double.parseDouble(cells[at + 1])));
            }
        }
        return chain;
    }

    static JsonNode answer(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file(name + ".json")));
    }

    private static Path file(String name) {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER), "No recorded chains beside the repository: nothing to compare");
        return FOLDER.resolve(name);
    }

    /** Costs are what stages add. */
    SupplyNetwork withAddedValues() {
        return SupplyNetwork.ofAddedValues(stages, links);
    }

    /** Costs are what a unit is worth after the stage. */
    SupplyNetwork withValuesAsGiven() {
        return new SupplyNetwork(stages, links);
    }

    /** With these longest promises instead. */
    static SupplyNetwork promising(SupplyNetwork network, Map<String, Integer> promises) {
        return new SupplyNetwork(
                network.stages().stream()
                        .map(stage -> new SupplyStage(
                                stage.id(),
                                stage.stageTime(),
                                promises.containsKey(stage.id()) ? promises.get(stage.id()) : stage.longestPromise(),
                                stage.unitValueEuros(),
                                stage.demandBound()))
                        .toList(),
                network.links());
    }

    /** With another value of one stage's units. */
    static SupplyNetwork worth(SupplyNetwork network, String id, double value) {
        return new SupplyNetwork(
                network.stages().stream()
                        .map(stage -> stage.id().equals(id)
                                ? new SupplyStage(
                                        id, stage.stageTime(), stage.longestPromise(), value, stage.demandBound())
                                : stage)
                        .toList(),
                network.links());
    }
}
