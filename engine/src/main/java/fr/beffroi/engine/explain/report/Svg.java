package fr.beffroi.engine.explain.report;

import java.util.Locale;

/**
 * Draws with horizontal positions in percent of the width and vertical ones in pixels. So one drawing fits a telephone, a screen and a
 * sheet of paper, and its letters keep their size on all of them.
 */
final class Svg {

    /** Which end of a text its position means. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final Html html;
    private final double height;

    private Svg(Html html, double height) {
        this.html = html;
        this.height = height;
    }

    /** Opens a drawing that says what it shows to those who cannot see it. */
    static Svg titled(Html html, String id, double height, String title, String description) {
        html.open(
                "svg",
                "class",
                "chart",
                "height",
                px(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        html.leaf("title", title, "id", id + "-t").leaf("desc", description, "id", id + "-d");
        return new Svg(html, height);
    }

    /** Opens a drawing whose content is said in words beside it. */
    static Svg silent(Html html, String cssClass, double height) {
        html.open("svg", "class", cssClass, "height", px(height), "aria-hidden", "true", "focusable", "false");
        return new Svg(html, height);
    }

    void close() {
        html.close();
    }

    void line(double x1, double y1, double x2, double y2, String cssClass) {
        html.empty("line", "x1", percent(x1), "y1", px(y1), "x2", percent(x2), "y2", px(y2), "class", cssClass);
    }

    void rect(double x, double y, double width, double rectHeight, String cssClass) {
        html.empty("rect", rectangle(x, y, width, rectHeight, cssClass));
    }

    /** A rectangle that tells a pointer that rests on it what it stands for. */
    void rectSaying(double x, double y, double width, double rectHeight, String cssClass, String said) {
        html.open("rect", rectangle(x, y, width, rectHeight, cssClass));
        html.leaf("title", said).close();
    }

    private static String[] rectangle(double x, double y, double width, double rectHeight, String cssClass) {
        return new String[] {
            "x", percent(x), "y", px(y), "width", percent(width), "height", px(rectHeight), "class", cssClass
        };
    }

    void dot(double x, double y, double radius, String cssClass) {
        html.empty("circle", "cx", percent(x), "cy", px(y), "r", px(radius), "class", cssClass);
    }

    /** A text {@code dx} pixels right of {@code x}. */
    void text(double x, double dx, double y, Anchor anchor, String cssClass, String text) {
        html.leaf(
                "text",
                text,
                "x",
                percent(x),
                "dx",
                px(dx),
                "y",
                px(y),
                "text-anchor",
                anchor.name().toLowerCase(Locale.ROOT),
                "class",
                cssClass);
    }

    /** A path through points (percent, pixels) in turn. */
    void path(Path path, String cssClass) {
        html.open(
                "svg",
                "viewBox",
                "0 0 1000 " + px(height),
                "width",
                "100%",
                "height",
                px(height),
                "preserveAspectRatio",
                "none");
        html.empty("path", "d", path.commands(), "class", cssClass).close();
    }

    /** A line under construction. */
    static final class Path {
        private final StringBuilder commands = new StringBuilder();

        /** Goes on to a point; the first one begins the line. */
        Path to(double x, double y) {
            commands.append(commands.isEmpty() ? 'M' : 'L')
                    .append(px(x * 10))
                    .append(' ')
                    .append(px(y));
            return this;
        }

        /** Goes on level, then straight up or down. */
        Path stepTo(double x, double y) {
            commands.append('H').append(px(x * 10)).append('V').append(px(y));
            return this;
        }

        /** Back to the first point. */
        Path closed() {
            commands.append('Z');
            return this;
        }

        String commands() {
            return commands.toString();
        }
    }

    private static String percent(double value) {
        return trimmed(value, 2) + "%";
    }

    private static String px(double value) {
        return trimmed(value, 1);
    }

    private static String trimmed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        String shorter = text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
        return shorter.equals("-0") ? "0" : shorter;
    }
}
