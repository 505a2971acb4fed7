package fr.beffroi.engine.explain.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements that are well-formed both as HTML and as XML. Every text and every attribute value is escaped, so that a name out of
 * a model can never become markup; tag and attribute names come from this package alone.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are names and values in turn. */
    Html open(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        startTag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element with nothing but text. */
    Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Text, escaped. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** Text of this package's own resources (the style sheet), written as it is. */
    Html trusted(String own) {
        out.append(own);
        return this;
    }

    /** All that was written; fails where an element was left open, which would be a fault of this package. */
    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Element left open: " + open);
        }
        return out.toString();
    }

    private void startTag(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("An attribute of <" + tag + "> has no value");
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isForbidden(text, i) ? '\uFFFD' : c);
            }
        }
    }

    /** Control characters and halves of pairs are allowed neither in HTML nor in XML. */
    private static boolean isForbidden(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20) {
            return c != '\n' && c != '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
    }
}
