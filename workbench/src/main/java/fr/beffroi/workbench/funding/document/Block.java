package fr.beffroi.workbench.funding.document;

import java.util.List;

/** A piece of a document. Texts are plain, but for {@code **bold**}. */
public sealed interface Block {

    /** A heading; level 1 is the document's title. */
    record Heading(int level, String text) implements Block {}

    /** Some sentences. */
    record Paragraph(String text) implements Block {}

    /** Points, one below the other. */
    record Bullets(List<String> points) implements Block {
        public Bullets {
            points = List.copyOf(points);
        }
    }

    /** A field that stands for a table, in a template. */
    record Placed(TemplateField field) implements Block {}

    /**
     * A table; the first cell of each row names it.
     *
     * @param caption what it shows
     */
    record Table(String caption, List<String> heads, List<List<String>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
