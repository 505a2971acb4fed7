package fr.beffroi.workbench.registry.search.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.registry.search.query.CompanySummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Companies as a table of texts, for spreadsheets; as they are, for programs. */
@Component
class ExportTable {
    private static final List<String> COLUMNS = List.of(
            "siren",
            "name",
            "active",
            "commune",
            "department",
            "sites",
            "size",
            "staff",
            "naf2",
            "naf2025",
            "activity",
            "processes",
            "credentials");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final References references;
    private final MessageSource messages;
    private final JsonMapper json;

    ExportTable(References references, MessageSource messages, JsonMapper json) {
        this.references = references;
        this.messages = messages;
        this.json = json;
    }

    byte[] json(List<CompanySummary> companies) {
        return json.writeValueAsBytes(companies);
    }

    /** As French spreadsheets open it: semicolons, and the mark that says UTF-8. */
    byte[] csv(List<CompanySummary> companies) throws IOException {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            writer.writeRecord(head());
            companies.forEach(company -> writer.writeRecord(
                    cells(company).stream().map(ExportTable::harmless).toList()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] workbook(List<CompanySummary> companies) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Beffroi", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(message("export.sheet"));
            write(sheet, 0, head());
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < companies.size(); row++) {
                write(sheet, row + 1, cells(companies.get(row)));
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private List<String> head() {
        return COLUMNS.stream()
                .map(column -> message("export.column." + column))
                .toList();
    }

    private List<String> cells(CompanySummary company) {
        return List.of(
                company.siren(),
                company.name(),
                message(company.active() ? "export.yes" : "export.no"),
                text(company.commune()),
                text(company.department()),
                String.valueOf(company.sites()),
                company.sizeClass() == null ? "" : message("company.size." + company.sizeClass()),
                references.staffBracket(company.staffBracket()),
                text(company.activityNaf2()),
                text(company.activityNaf2025()),
                references.activity("naf2", company.activityNaf2()),
                company.processes().stream().map(references::process).collect(Collectors.joining(", ")),
                company.credentials().stream().map(references::credential).collect(Collectors.joining(", ")));
    }

    /** A text that a spreadsheet would take for a formula stays a text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String message(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale()) + "";
    }
}
