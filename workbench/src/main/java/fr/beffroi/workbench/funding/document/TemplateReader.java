package fr.beffroi.workbench.funding.document;

import fr.beffroi.engine.io.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template: {@code # title}, {@code ## heading}, {@code - point}, paragraphs with a blank line between, {@code **bold**}, and fields between
 * double braces. Everything else is text.
 */
final class TemplateReader {
    static final int LONGEST = 20_000;
    static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final int SHOWN = 40;

    private final DocumentKind kind;
    private final List<Block> blocks = new ArrayList<>();
    private final List<TemplateFault> faults = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> points = new ArrayList<>();

    private TemplateReader(DocumentKind kind) {
        this.kind = kind;
    }

    /**
     * Reads one for documents of a kind.
     *
     * @throws TemplateFaultsException with every line at fault
     */
    static List<Block> read(DocumentKind kind, String body) {
        TemplateReader reader = new TemplateReader(kind);
        if (body.length() > LONGEST) {
            reader.faults.add(new TemplateFault(0, "tooLong", String.valueOf(body.length()), ""));
        } else {
            List<String> lines = body.lines().toList();
            for (int index = 0; index < lines.size(); index++) {
                reader.line(index + 1, lines.get(index).strip());
            }
            reader.end();
            if (reader.blocks.isEmpty()
                    || !(reader.blocks.getFirst() instanceof Block.Heading(int level, String _) && level == 1)) {
                reader.faults.add(new TemplateFault(1, "title", lines.isEmpty() ? "" : shown(lines.getFirst()), "# "));
            }
        }
        if (!reader.faults.isEmpty()) {
            throw new TemplateFaultsException(reader.faults);
        }
        return reader.blocks;
    }

    private void line(int number, String line) {
        check(number, line);
        Matcher alone = FIELD.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (line.startsWith("## ") || line.startsWith("# ")) {
            end();
            int level = line.startsWith("## ") ? 2 : 1;
            if (level == 1 && !blocks.isEmpty()) {
                faults.add(new TemplateFault(number, "secondTitle", shown(line), "#" + line));
            }
            blocks.add(new Block.Heading(level, line.substring(level).strip()));
        } else if (line.startsWith("- ")) {
            endSentences();
            points.add(line.substring(2).strip());
        } else if (alone.matches()) {
            TemplateField.find(kind, alone.group(1).strip())
                    .filter(TemplateField::isTable)
                    .ifPresentOrElse(
                            field -> {
                                end();
                                blocks.add(new Block.Placed(field));
                            },
                            () -> text(line));
        } else {
            text(line);
        }
    }

    private void text(String line) {
        endPoints();
        sentences.add(line);
    }

    private void check(int number, String line) {
        Matcher fields = FIELD.matcher(line);
        while (fields.find()) {
            String name = fields.group(1).strip();
            TemplateField field = TemplateField.find(kind, name).orElse(null);
            if (field == null) {
                faults.add(new TemplateFault(number, "unknownField", shown(name), "{{" + nearest(name) + "}}"));
            } else if (field.isTable() && !fields.group().equals(line)) {
                faults.add(new TemplateFault(number, "notAlone", fields.group(), ""));
            }
        }
        String rest = fields.replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            faults.add(new TemplateFault(number, "braces", shown(line), "{{" + TemplateField.AUTHORITY.code() + "}}"));
        }
    }

    private void end() {
        endSentences();
        endPoints();
    }

    private void endSentences() {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(" ", sentences)));
            sentences.clear();
        }
    }

    private void endPoints() {
        if (!points.isEmpty()) {
            blocks.add(new Block.Bullets(points));
            points.clear();
        }
    }

    /** The field whose name is the fewest keystrokes away. */
    private String nearest(String name) {
        String bounded = name.substring(0, Math.min(name.length(), SHOWN));
        List<String> codes =
                TemplateField.listOf(kind).stream().map(TemplateField::code).toList();
        return NearestName.closest(bounded, codes).orElseThrow();
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
