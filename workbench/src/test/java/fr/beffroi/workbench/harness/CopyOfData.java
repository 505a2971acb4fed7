package fr.beffroi.workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy that people may take of all that is kept about them. */
public final class CopyOfData {
    private CopyOfData() {}

    /** One part of theirs, by its name in the file, such as {@code needs}. */
    public static JsonNode part(Caller whose, String name) {
        Caller.Answer answer = whose.call("GET", "/api/account/export", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get(name);
    }
}
