package fr.beffroi.engine.io;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A cell with one of several codes, shown by French labels; the codes {@code true} and {@code false} become JSON's.
 *
 * @param labels label by code
 * @param codes in the order in which they are offered
 */
record ChoiceForm(Map<String, String> labels, List<String> codes) implements CellForm {
    private static final Set<String> YES = Set.of("oui", "vrai", "true", "yes", "x", "1");
    private static final Set<String> NO = Set.of("non", "faux", "false", "no", "0");

    @Override
    public @Nullable JsonNode read(CellValue cell) {
        String text = CellText.stripped(cell.text());
        if (labels.containsKey("true")) {
            boolean yes = contains(YES, text);
            return yes || contains(NO, text) ? Trees.NODES.booleanNode(yes) : null;
        }
        for (String code : codes) {
            if (text.equalsIgnoreCase(code) || text.equalsIgnoreCase(label(code))) {
                return Trees.NODES.stringNode(code);
            }
        }
        return null;
    }

    private static boolean contains(Set<String> words, String text) {
        return words.stream().anyMatch(text::equalsIgnoreCase);
    }

    @Override
    public Object write(JsonNode value) {
        return label(value.asString());
    }

    @Override
    public String expected() {
        return Wording.text("expected.oneOf", String.join(", ", choices()));
    }

    @Override
    public List<String> choices() {
        return codes.stream().map(this::label).toList();
    }

    private String label(String code) {
        return Objects.requireNonNull(labels.get(code), code);
    }
}
