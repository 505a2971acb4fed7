package fr.beffroi.engine.explain.report;

import java.util.ArrayList;
import java.util.List;

/** The numbers behind a chart, one keystroke away. */
final class Table {

    /** Rows beyond these are left out, and the reader is told how many. */
    static final int MOST_ROWS = 200;

    private final Words words;
    private final String caption;
    private final List<String> heads = new ArrayList<>();
    private final List<Boolean> figures = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private int leftOut;

    Table(Words words, String caption) {
        this.words = words;
        this.caption = caption;
    }

    /** A column of words. */
    Table text(String head) {
        return column(head, false);
    }

    /** A column of figures, set flush right. */
    Table figure(String head) {
        return column(head, true);
    }

    /** A row; its first cell is its head. */
    Table row(List<String> cells) {
        if (rows.size() < MOST_ROWS) {
            rows.add(List.copyOf(cells));
        } else {
            leftOut++;
        }
        return this;
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    /** Writes the table inside a fold that promises numbers. */
    void writeFolded(Html html) {
        writeFolded(html, words.say("numbers", caption));
    }

    /** Writes the table inside a fold. */
    void writeFolded(Html html, String summary) {
        html.open("details", "class", "numbers").leaf("summary", summary);
        write(html);
        html.close();
    }

    /** Writes the table. */
    void write(Html html) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.open("table").leaf("caption", caption).open("thead").open("tr");
        for (int i = 0; i < heads.size(); i++) {
            html.leaf("th", heads.get(i), "scope", "col", "class", cssClass(i));
        }
        html.close().close().open("tbody");
        for (List<String> row : rows) {
            html.open("tr").leaf("th", row.getFirst(), "scope", "row", "class", cssClass(0));
            for (int i = 1; i < row.size(); i++) {
                html.leaf("td", row.get(i), "class", cssClass(i));
            }
            html.close();
        }
        html.close().close().close();
        if (leftOut > 0) {
            html.leaf("p", words.count("table.leftOut", leftOut), "class", "small");
        }
    }

    private Table column(String head, boolean figure) {
        heads.add(head);
        figures.add(figure);
        return this;
    }

    private String cssClass(int column) {
        return figures.get(column) ? "n" : "w";
    }
}
