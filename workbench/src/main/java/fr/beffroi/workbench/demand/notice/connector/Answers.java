package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of sources that should be JSON with a list in it. */
final class Answers {
    private static final int BEGINNING = 80;

    private Answers() {}

    /**
     * The answer, in which {@code list} is one.
     *
     * @param address that was asked
     * @throws ConnectorException where it is no JSON, or the list is missing
     */
    static JsonNode read(String address, byte[] answer, String list) throws ConnectorException {
        try {
            JsonNode read = JsonMapper.shared().readTree(answer);
            if (!read.path(list).isArray()) {
                throw new ConnectorException(Reason.of("source-no-list", address, list, beginning(answer)));
            }
            return read;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new ConnectorException(
                    Reason.of(
                            "source-no-json",
                            address,
                            beginning(answer),
                            at == null ? 1 : at.getLineNr(),
                            at == null ? 1 : at.getColumnNr()),
                    e);
        }
    }

    /** So much of it as tells what it is, in one line. */
    private static String beginning(byte[] answer) {
        String text = new String(Arrays.copyOf(answer, Math.min(answer.length, 4 * BEGINNING)), StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
    }
}
