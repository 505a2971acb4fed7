package fr.beffroi.workbench.funding.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * What stands in the place of a template's fields.
 *
 * @param texts of fields within sentences
 * @param tables of fields that are alone on their line
 */
record DocumentFacts(Map<TemplateField, String> texts, Map<TemplateField, Block.Table> tables) {
    /** What is not known yet is said to be so. */
    static final String UNKNOWN = "(non connu à cette date)";

    DocumentFacts {
        texts = Map.copyOf(texts);
        tables = Map.copyOf(tables);
    }

    /** With one more text. */
    DocumentFacts with(TemplateField field, String text) {
        Map<TemplateField, String> more = new EnumMap<>(TemplateField.class);
        more.putAll(texts);
        more.put(field, text);
        return new DocumentFacts(more, tables);
    }

    /** The blocks of a template with the facts put in; a fact is never read as a field or a mark. */
    List<Block> fill(DocumentKind kind, List<Block> blocks) {
        List<Block> filled = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading(int level, String text) -> filled.add(new Block.Heading(level, fill(kind, text)));
                case Block.Paragraph(String text) -> filled.add(new Block.Paragraph(fill(kind, text)));
                case Block.Bullets(List<String> points) ->
                    filled.add(new Block.Bullets(
                            points.stream().map(point -> fill(kind, point)).toList()));
                case Block.Placed(TemplateField field) -> {
                    Block.Table table = tables.get(field);
                    filled.add(table == null ? new Block.Paragraph(UNKNOWN) : table);
                }
                case Block.Table table -> filled.add(table);
            }
        }
        return filled;
    }

    private String fill(DocumentKind kind, String text) {
        Matcher fields = TemplateReader.FIELD.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (fields.find()) {
            String value = TemplateField.find(kind, fields.group(1).strip())
                    .map(field -> texts.getOrDefault(field, UNKNOWN))
                    .orElseThrow();
            fields.appendReplacement(filled, Matcher.quoteReplacement(value.replace("**", "* *")));
        }
        return fields.appendTail(filled).toString();
    }
}
