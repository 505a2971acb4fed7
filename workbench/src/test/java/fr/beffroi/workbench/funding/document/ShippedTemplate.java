package fr.beffroi.workbench.funding.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the text of a grant's decision that comes with the workbench the newest again: other tests keep texts of theirs. */
public final class ShippedTemplate {
    private ShippedTemplate() {}

    /** Kept as a new version by an officer, where another text stands. */
    public static void restore(Caller officer) throws IOException {
        JsonNode now = JsonMapper.shared()
                .readTree(officer.call("GET", "/api/document-templates", "").body())
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("GRANT"))
                .findFirst()
                .orElseThrow();
        try (InputStream text =
                Objects.requireNonNull(Templates.class.getResourceAsStream("/documents/template/grant.txt"))) {
            String shipped = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (now.get("body").asString().equals(shipped)) {
                return;
            }
            Caller.Answer kept = officer.call(
                    "PUT",
                    "/api/document-templates/grant",
                    JsonMapper.shared()
                            .writeValueAsString(
                                    Map.of("seen", now.get("version").asInt(), "body", shipped)));
            assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        }
    }
}
