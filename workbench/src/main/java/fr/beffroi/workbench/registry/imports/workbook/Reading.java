package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.imports.ImportFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All lines of a workbook read.
 *
 * @param rows those that can be imported
 * @param faults of the others, in the order of lines
 * @param refusedLines how many lines have faults
 * @param linesWithoutSite lines that say an address but no SIRET: nobody knows which site it is of
 */
public record Reading(List<WorkbookRow> rows, List<ImportFault> faults, int refusedLines, int linesWithoutSite) {

    static Reading of(SheetTable table, ColumnMapping mapping, WorkbookNames names, FaultWords words) {
        RowReader reader = new RowReader(table, mapping, names, words);
        List<WorkbookRow> rows = new ArrayList<>();
        Map<String, WorkbookRow> firstOfCompany = new HashMap<>();
        Map<Siret, Integer> lineOfSite = new HashMap<>();
        table.ragged()
                .forEach(row -> reader.faultOfLine(
                        row.line(), "cells", row.cells(), table.head().size()));
        int refused = table.ragged().size();
        int withoutSite = 0;
        for (SheetTable.Row line : table.rows()) {
            Optional<WorkbookRow> read = reader.read(line);
            boolean fine = read.isPresent()
                    && isNewSite(line, read.get(), lineOfSite, reader)
                    && agrees(line, read.get(), firstOfCompany, names, reader);
            if (fine) {
                rows.add(read.orElseThrow());
                withoutSite += hasAddress(line, mapping) && read.orElseThrow().siret() == null ? 1 : 0;
            } else {
                refused++;
            }
        }
        List<ImportFault> faults = reader.faults().stream()
                .sorted(Comparator.comparing(ImportFault::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Reading(List.copyOf(rows), faults, refused, withoutSite);
    }

    private static boolean hasAddress(SheetTable.Row line, ColumnMapping mapping) {
        int address = mapping.column(WorkbookField.ADDRESS);
        int commune = mapping.column(WorkbookField.COMMUNE);
        return address >= 0 && !line.cell(address).isEmpty()
                || commune >= 0 && !line.cell(commune).isEmpty();
    }

    private static boolean isNewSite(
            SheetTable.Row line, WorkbookRow row, Map<Siret, Integer> lineOfSite, RowReader reader) {
        Siret siret = row.siret();
        Integer earlier = siret == null ? null : lineOfSite.putIfAbsent(siret, row.line());
        if (earlier != null) {
            reader.fault(line, WorkbookField.SIRET, "duplicate", earlier);
        }
        return earlier == null;
    }

    /** Several lines of one company must not say different things of it; the first that says something counts. */
    private static boolean agrees(
            SheetTable.Row line,
            WorkbookRow row,
            Map<String, WorkbookRow> firstOfCompany,
            WorkbookNames names,
            RowReader reader) {
        String siren = row.siren().number();
        WorkbookRow first = firstOfCompany.get(siren);
        if (first == null) {
            if (!names.knownSirens().contains(siren) && row.company().get("name") == null) {
                reader.fault(line, WorkbookField.COMPANY_NAME, "noName");
                return false;
            }
            firstOfCompany.put(siren, row);
            return true;
        }
        boolean agrees = differs(line, first, row, "name", WorkbookField.COMPANY_NAME, reader)
                & differs(line, first, row, "website", WorkbookField.WEBSITE, reader);
        row.company().forEach((column, value) -> merge(first.company(), column, value));
        return agrees;
    }

    private static boolean differs(
            SheetTable.Row line,
            WorkbookRow first,
            WorkbookRow row,
            String column,
            WorkbookField field,
            RowReader reader) {
        Object before = first.company().get(column);
        Object now = row.company().get(column);
        if (before == null || now == null || Objects.equals(before, now)) {
            return true;
        }
        reader.fault(line, field, "contradiction", first.line(), before);
        return false;
    }

    private static void merge(Map<String, @Nullable Object> company, String column, @Nullable Object value) {
        if (company.get(column) == null) {
            company.put(column, value);
        }
    }
}
