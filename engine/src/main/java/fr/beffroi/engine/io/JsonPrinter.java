package fr.beffroi.engine.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** JSON trees as text without spaces, texts and numbers as RFC 8785 writes them. */
enum JsonPrinter {
    /** Keys in the order of the tree. */
    AS_BUILT,
    /** Keys in the order of their UTF-16 code units, which is that of {@link String#compareTo}. */
    SORTED;

    void print(JsonNode json, StringBuilder out) {
        if (json.isObject()) {
            Stream<Map.Entry<String, JsonNode>> fields = json.properties().stream();
            out.append('{');
            (this == SORTED ? fields.sorted(Map.Entry.comparingByKey()) : fields).forEach(field -> {
                separate(out, '{');
                appendText(field.getKey(), out);
                out.append(':');
                print(field.getValue(), out);
            });
            out.append('}');
        } else if (json.isArray()) {
            out.append('[');
            for (JsonNode element : json.values()) {
                separate(out, '[');
                print(element, out);
            }
            out.append(']');
        } else if (json.isString()) {
            appendText(json.stringValue(), out);
        } else if (json.isNumber()) {
            out.append(number(json.doubleValue()));
        } else if (json.isBoolean()) {
            out.append(json.booleanValue());
        } else {
            out.append("null");
        }
    }

    private static void separate(StringBuilder out, char opening) {
        if (out.charAt(out.length() - 1) != opening) {
            out.append(',');
        }
    }

    static void appendText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** A number as ECMAScript's {@code Number.prototype.toString} writes it: the shortest digits that give the same double. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == 0) {
            return "0"; // of both signs
        }
        BigDecimal shortest = shortestDecimal(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // the value is 0.digits × 10^point
        String sign = value < 0 ? "-" : "";
        if (digits.length() <= point && point <= 21) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        int exponent = point - 1;
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static BigDecimal shortestDecimal(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value));
        if (written.precision() > 2) {
            return written;
        }
        // Java always writes two digits or more (4.9E-324), where one may do (5e-324).
        BigDecimal oneDigit = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == value ? oneDigit : written;
    }
}
