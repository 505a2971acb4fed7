package fr.beffroi.workbench.funding.document;

import static fr.beffroi.workbench.web.pdf.TaggedPdf.escaped;

import java.util.List;
import java.util.regex.Pattern;

/** Blocks as the XHTML that becomes a PDF. Every text is escaped; no text becomes a mark, an address or a style. */
final class DocumentHtml {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern OUT = Pattern.compile(Pattern.quote(PdfMaker.OUT));

    private static final String STYLE = """
            @page { size: A4; margin: 24mm 22mm 24mm; @bottom-left { content: "%s"; font: 8pt 'Public Sans'; color: #555; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'Public Sans'; color: #555; } }
            body { font: 10.5pt/1.5 'Public Sans'; color: #1d1a17; }
            h1 { font-size: 17pt; line-height: 1.25; margin: 0 0 6mm; border-bottom: 1.5pt solid #9c2f24; padding-bottom: 3mm; }
            h2 { font-size: 12pt; margin: 7mm 0 2mm; page-break-after: avoid; }
            p { margin: 0 0 3mm; orphans: 3; widows: 3; } ul { margin: 0 0 3mm; padding-left: 6mm; } li { margin-bottom: 1mm; }
            table { width: 100%%; border-collapse: collapse; font-size: 9pt; margin: 2mm 0 5mm; -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: bold; padding-bottom: 1.5mm; }
            th, td { border-bottom: 0.5pt solid #bbb; padding: 1.5mm 2mm 1.5mm 0; text-align: left; vertical-align: top; }
            tr { page-break-inside: avoid; } .out { background: #1d1a17; color: #fff; }
            """;

    private DocumentHtml() {}

    static String write(String title, String foot, List<Block> blocks) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><title>")
                .append(escaped(title))
                .append("</title><meta name=\"description\" content=\"")
                .append(escaped(title))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(escaped(foot))
                .append("\"/><style>")
                .append(STYLE.formatted(foot.replaceAll("[^\\p{L}\\p{N} .,’°·–-]", " ")))
                .append("</style></head><body>");
        blocks.forEach(block -> write(html, block));
        return html.append("</body></html>").toString();
    }

    private static void write(StringBuilder html, Block block) {
        switch (block) {
            case Block.Heading(int level, String text) ->
                html.append("<h%d>%s</h%d>".formatted(level, marked(text), level));
            case Block.Paragraph(String text) ->
                html.append("<p>").append(marked(text).replace("\n", "<br/>")).append("</p>");
            case Block.Bullets(List<String> points) -> {
                html.append("<ul>");
                points.forEach(
                        point -> html.append("<li>").append(marked(point)).append("</li>"));
                html.append("</ul>");
            }
            case Block.Table table -> write(html, table);
            case Block.Placed(TemplateField field) -> throw new IllegalStateException("Not filled: " + field);
        }
    }

    private static void write(StringBuilder html, Block.Table table) {
        html.append("<table><caption>").append(escaped(table.caption())).append("</caption><thead><tr>");
        table.heads()
                .forEach(head ->
                        html.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int cell = 0; cell < row.size(); cell++) {
                String text = marked(row.get(cell)).replace("\n", "<br/>");
                html.append(cell == 0 ? "<th scope=\"row\">" + text + "</th>" : "<td>" + text + "</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String marked(String text) {
        String bold = BOLD.matcher(escaped(text)).replaceAll("<strong>$1</strong>");
        return OUT.matcher(bold).replaceAll("<span class=\"out\">" + PdfMaker.OUT + "</span>");
    }
}
