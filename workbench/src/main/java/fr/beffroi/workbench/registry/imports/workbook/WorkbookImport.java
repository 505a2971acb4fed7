package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Provenances;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.merge.MergeCounts;
import fr.beffroi.workbench.registry.imports.merge.RegisterMerge;
import fr.beffroi.workbench.registry.imports.merge.StagedTable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A workbook from its upload to the register: kept as a draft, read as often as the mapping changes, written in one transaction. */
@Service
@Transactional
class WorkbookImport {
    private final Imports imports;
    private final MappingMemory memory;
    private final Provenances provenances;
    private final RegisterMerge merge;
    private final WorkbookFacts facts;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    WorkbookImport(
            Imports imports,
            MappingMemory memory,
            Provenances provenances,
            RegisterMerge merge,
            WorkbookFacts facts,
            AuditLog audit,
            JdbcClient jdbc,
            MessageSource messages) {
        this.imports = imports;
        this.memory = memory;
        this.provenances = provenances;
        this.merge = merge;
        this.facts = facts;
        this.audit = audit;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * What a draft would do.
     *
     * @param number of the import
     */
    public record Preview(UUID id, String fileName, SheetTable table, ColumnMapping mapping, Reading reading) {}

    /**
     * Takes a file in as a draft; nothing is written to the register.
     *
     * @throws WorkbookException where it is refused
     */
    UUID upload(String fileName, byte[] content) {
        SheetTables.read(content);
        // Drafts nobody came back to hold other people's data for nothing.
        jdbc.sql("delete from registry.import where state = 'draft' and created_at < now() - interval '7 days'")
                .update();
        String name = fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        UUID id = imports.create(
                ImportRecord.Kind.WORKBOOK,
                ImportRecord.State.DRAFT,
                name.isBlank() ? "classeur" : name,
                name,
                sha256(content),
                Map.of());
        imports.keepFile(id, content);
        return id;
    }

    /**
     * Reads a draft.
     *
     * @param codes the fields a person chose, one for each column; null: as remembered or guessed
     * @throws java.util.NoSuchElementException where there is no such draft
     */
    @Transactional(readOnly = true)
    Preview preview(UUID id, @Nullable List<String> codes, Locale language) {
        ImportRecord draft = draft(id);
        SheetTable table = SheetTables.read(imports.findFile(id).orElseThrow());
        ColumnMapping mapping = codes == null || codes.size() != table.head().size()
                ? ColumnMapping.guess(table.head(), memory.recall())
                : ColumnMapping.of(codes);
        return new Preview(id, draft.fileName(), table, mapping, read(table, mapping, language));
    }

    /**
     * Writes the lines without faults into the register.
     *
     * @return what was read; nothing is written where no line is without faults
     */
    Reading write(UUID id, @Nullable List<String> codes, Locale language) {
        Preview preview = preview(id, codes, language);
        Reading reading = preview.reading();
        if (reading.rows().isEmpty()) {
            return reading;
        }
        memory.remember(preview.table().head(), preview.mapping());
        merge.open();
        merge.stage(StagedTable.COMPANY, companies(reading.rows()));
        merge.stage(StagedTable.SITE, sites(reading.rows()));
        long provenance = provenances.recordImport(preview.fileName(), id);
        MergeCounts merged = merge.merge(id, provenance);
        WorkbookFacts.Written written = facts.write(id, provenance, reading.rows());
        Map<String, Long> counts = new LinkedHashMap<>(merged.asMap());
        counts.put("factsAdded", written.added());
        counts.put("factsUnchanged", written.unchanged());
        counts.put("refused", (long) reading.refusedLines());
        counts.put("linesWithoutSite", (long) reading.linesWithoutSite());
        imports.keepFaults(id, reading.faults());
        ImportRecord draft = draft(id);
        audit.record(
                "import.workbook",
                "import",
                id.toString(),
                Map.of("sha256", String.valueOf(draft.fileSha256()), "counts", counts));
        imports.done(id, provenance, null, counts);
        return reading;
    }

    /** A draft that is not wanted after all. */
    void discard(UUID id) {
        draft(id);
        jdbc.sql("delete from registry.import where id = ? and state = 'draft'")
                .param(id)
                .update();
    }

    private ImportRecord draft(UUID id) {
        return imports.find(id)
                .filter(found ->
                        found.kind() == ImportRecord.Kind.WORKBOOK && found.state() == ImportRecord.State.DRAFT)
                .orElseThrow();
    }

    private Reading read(SheetTable table, ColumnMapping mapping, Locale language) {
        Set<String> sirens = new HashSet<>();
        for (WorkbookField field : List.of(WorkbookField.SIREN, WorkbookField.SIRET)) {
            int column = mapping.column(field);
            if (column >= 0) {
                table.rows().forEach(row -> sirens.add(siren(row.cell(column), field)));
            }
        }
        FaultWords words = (key, values) -> messages.getMessage("workbook.fault." + key, values, language);
        return Reading.of(table, mapping, WorkbookNames.load(jdbc, sirens), words);
    }

    /** The SIREN within a number as it may be written; whether it is right is seen later. */
    private static String siren(String text, WorkbookField field) {
        String digits = text.replaceAll("[^0-9]", "");
        int length = field == WorkbookField.SIREN ? 9 : 14;
        String padded = digits.length() < length ? "0".repeat(length - digits.length()) + digits : digits;
        return padded.substring(0, 9);
    }

    private static List<Map<String, @Nullable Object>> companies(List<WorkbookRow> rows) {
        Map<Siren, Map<String, @Nullable Object>> companies = new LinkedHashMap<>();
        for (WorkbookRow row : rows) {
            Map<String, @Nullable Object> company =
                    companies.computeIfAbsent(row.siren(), siren -> new HashMap<>(row.company()));
            row.company().forEach((column, value) -> {
                if (company.get(column) == null) {
                    company.put(column, value);
                }
            });
            company.put("siren", row.siren().number());
        }
        return List.copyOf(companies.values());
    }

    private static List<Map<String, @Nullable Object>> sites(List<WorkbookRow> rows) {
        List<Map<String, @Nullable Object>> sites = new ArrayList<>();
        for (WorkbookRow row : rows) {
            if (row.siret() != null) {
                Map<String, @Nullable Object> site = new HashMap<>(row.site());
                site.put("siret", row.siret().number());
                site.put("siren", row.siren().number());
                sites.add(site);
            }
        }
        return sites;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
