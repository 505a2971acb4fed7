package fr.beffroi.workbench.identity.marking;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts of a JSON document, each with the path to it; up to the first fault, which whoever reads the document will name. */
final class JsonTexts {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTexts() {}

    /** A text and where it stands, such as {@code /needs/3/comment}. */
    record Text(String place, String value) {}

    static List<Text> of(byte[] json) {
        List<Text> texts = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                    texts.add(
                            new Text(parser.streamReadContext().pathAsPointer().toString(), parser.getString()));
                }
            }
        } catch (JacksonException e) {
            // Told by the reader.
        }
        return texts;
    }
}
