package fr.beffroi.engine.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bytes to a tree of JSON, strictly: UTF-8, no key twice, no number a double cannot hold. Faults that leave the tree readable are
 * gathered and reading goes on; text that is no JSON at all ends it.
 */
final class JsonText {
    /** A model is five levels deep. */
    private static final int DEEPEST = 64;

    /** Keeps the tree of the largest file allowed within some hundred megabytes; the largest model known has 0.2 million. */
    private static final long MOST_TOKENS = 5_000_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonFactory JSON = JsonFactory.builder()
            // Written by careless programs; accepted here only to name their place instead of stopping at the first.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private final JsonParser parser;
    private final FaultList faults;

    private JsonText(JsonParser parser, FaultList faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** @throws ModelFaultsException if this is no JSON; other faults are added to {@code faults} */
    static JsonNode parse(byte[] bytes, FaultList faults) {
        String text = decode(bytes, faults);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonText(parser, faults).root();
        }
    }

    private JsonNode root() {
        try {
            if (parser.nextToken() == null) {
                throw refused(lineAndColumn(1, 1), Wording.text("found.nothing"), null);
            }
            JsonNode root = value("");
            if (parser.nextToken() != null) {
                throw refused(place(parser.currentTokenLocation()), Wording.text("found.textAfterEnd"), null);
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw refused(
                    place(parser.currentLocation()), Wording.text("found.tooMuch"), firstLine(e.getOriginalMessage()));
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw refused(place(location), Wording.text("found.malformed"), firstLine(e.getOriginalMessage()));
        }
    }

    private ModelFaultsException refused(String place, String found, @Nullable String hint) {
        faults.add(place, found, Wording.text("expected.json"), hint);
        faults.throwIfAny();
        throw new IllegalStateException("A fault was added but none found");
    }

    private JsonNode value(String place) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> NODES.stringNode(checkedText(parser.getString(), place));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("A value cannot begin with " + token);
        };
    }

    private ObjectNode object(String place) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String keyPlace = place.isEmpty() ? key : place + "." + key;
            checkedText(key, keyPlace);
            if (object.has(key)) {
                faults.add(
                        keyPlace,
                        Wording.text("found.keyTwice", place(parser.currentTokenLocation())),
                        Wording.text("expected.keyOnce"));
                parser.nextToken();
                value(keyPlace);
            } else {
                parser.nextToken();
                object.set(key, value(keyPlace));
            }
        }
        return object;
    }

    private ArrayNode array(String place) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(place + "[" + array.size() + "]"));
        }
        return array;
    }

    private JsonNode number(String place) {
        double value = parser.isNaN() ? Double.NaN : parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            faults.add(place, parser.getString(), Wording.text("expected.finiteNumber"));
            return NODES.missingNode();
        }
        return NODES.numberNode(value);
    }

    /** Half of a surrogate pair cannot be written as UTF-8, so no hash could be made of it. */
    private String checkedText(String text, String place) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                faults.add(place, "\\u" + HexFormat.of().toHexDigits(c), Wording.text("expected.unicode"));
                break;
            }
        }
        return text;
    }

    private static String decode(byte[] bytes, FaultList faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String before = out.flip().toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            String found = "0x" + HexFormat.of().toHexDigits(bytes[in.position()]);
            faults.add(lineAndColumn(line, column), found, Wording.text("expected.utf8"), Wording.text("hint.utf8"));
            faults.throwIfAny();
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String place(TokenStreamLocation location) {
        return lineAndColumn(location.getLineNr(), location.getColumnNr());
    }

    private static String lineAndColumn(int line, int column) {
        return Wording.text("place.text", line, column);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
