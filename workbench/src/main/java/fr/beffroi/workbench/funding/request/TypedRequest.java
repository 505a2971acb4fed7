package fr.beffroi.workbench.funding.request;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request as it was typed, by the names of its fields on the page: only fields there are, and no more than people type. */
public record TypedRequest(Map<String, String> texts) {
    private static final int LONGEST = 5_000;

    /** Nothing typed yet. */
    public static final TypedRequest EMPTY = new TypedRequest(Map.of());

    public TypedRequest {
        texts = Map.copyOf(texts);
    }

    /** Keeps of what was sent what the form asks. */
    public static TypedRequest of(Map<String, String> sent) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (RequestField field : RequestField.values()) {
            keep(sent, field.pageName(), kept);
        }
        for (RowField.Group group : RowField.Group.values()) {
            for (int row = 1; row <= group.most(); row++) {
                for (RowField field : group.fields()) {
                    keep(sent, field.name(row), kept);
                }
            }
        }
        return new TypedRequest(kept);
    }

    private static void keep(Map<String, String> sent, String name, Map<String, String> kept) {
        String text = sent.get(name);
        if (text != null && !text.isEmpty()) {
            kept.put(name, text.substring(0, Math.min(text.length(), LONGEST)));
        }
    }

    /** What stands in a field; empty where nothing does. */
    public String text(RequestField field) {
        return texts.getOrDefault(field.pageName(), "").strip();
    }

    /** With a text in one field. */
    public TypedRequest with(RequestField field, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(field.pageName(), text);
        return new TypedRequest(more);
    }
}
