package fr.beffroi.workbench.rampup.scenario;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.io.ModelTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a first scenario may begin with. */
public final class Examples {
    private Examples() {}

    /** The drone of {@code examples/drone}: 20 to 200 a month, invented companies. */
    public static LoadedModel drone() {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/drone/model.json")) {
            if (in == null) {
                throw new IllegalStateException("The drone example is missing from the build");
            }
            return ModelJson.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables to be filled in, under a name. */
    public static Map<String, List<List<String>>> empty(String name) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("currency", "EUR")
                .toString();
        return ModelTables.ofJson(json.getBytes(StandardCharsets.UTF_8));
    }
}
