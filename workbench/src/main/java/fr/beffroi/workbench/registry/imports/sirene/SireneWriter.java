package fr.beffroi.workbench.registry.imports.sirene;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Provenances;
import fr.beffroi.workbench.registry.imports.ImportFault;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.merge.MergeCounts;
import fr.beffroi.workbench.registry.imports.merge.RegisterMerge;
import fr.beffroi.workbench.registry.imports.merge.StagedTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes what was read from stock files into the register, in one transaction. */
@Component
class SireneWriter {
    /** As many wrong numbers as a reader looks at. */
    private static final int MOST_NAMED = 200;

    private final Imports imports;
    private final Provenances provenances;
    private final RegisterMerge merge;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private final MessageSource messages;

    SireneWriter(
            Imports imports,
            Provenances provenances,
            RegisterMerge merge,
            JdbcClient jdbc,
            AuditLog audit,
            TransactionOperations transactions,
            MessageSource messages) {
        this.imports = imports;
        this.provenances = provenances;
        this.merge = merge;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
        this.messages = messages;
    }

    void write(UUID id, SireneRequest request, String sha256, SireneReader reader, Locale language)
            throws SQLException {
        SireneReader.Result read = reader.read(request.filter());
        List<ImportFault> faults = new ArrayList<>();
        for (String number : reader.wrongNumbers(MOST_NAMED)) {
            faults.add(new ImportFault(
                    null, "siret", number, messages.getMessage("sirene.fault.checkDigit", null, language)));
        }
        imports.progress(id, "writing", 0, read.found());
        transactions.executeWithoutResult(status -> {
            merge.open();
            if (request.unitsFile() != null) {
                copy(StagedTable.COMPANY, read.companies());
            }
            copy(StagedTable.SITE, read.sites());
            long closedBefore = leaveOutClosedStrangers();
            long unknown = leaveOutSitesWithoutCompany();
            if (unknown > 0) {
                faults.add(new ImportFault(
                        null,
                        "siren",
                        null,
                        messages.getMessage("sirene.fault.noCompany", new Object[] {unknown}, language)));
            }
            imports.progress(id, "merging", read.found() - closedBefore - unknown, read.found());
            long provenance = provenances.recordImport("SIRENE (INSEE), " + request.sitesFile(), id);
            Map<String, Long> counts = counts(merge.merge(id, provenance), read, closedBefore, unknown);
            imports.keepFaults(id, faults);
            audit.record(
                    "import.sirene",
                    "import",
                    id.toString(),
                    Map.of("file", request.sitesFile(), "sha256", sha256, "counts", counts));
            imports.done(id, provenance, sha256, counts);
        });
    }

    private void copy(StagedTable table, Path rows) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
            merge.copy(table, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sites that were closed before the register heard of them are of no use; those it knows are closed by the merge. */
    private long leaveOutClosedStrangers() {
        jdbc.sql("analyze site_stage").update();
        return jdbc.sql("""
                delete from site_stage n where not n.active and not exists (select from registry.site t where t.siret = n.siret)""").update();
    }

    private long leaveOutSitesWithoutCompany() {
        jdbc.sql("""
                delete from company_stage n where not exists (select from site_stage s where s.siren = n.siren)
                    and not exists (select from registry.company t where t.siren = n.siren)""").update();
        return jdbc.sql("""
                delete from site_stage n where not exists (select from company_stage c where c.siren = n.siren)
                    and not exists (select from registry.company t where t.siren = n.siren)""").update();
    }

    private static Map<String, Long> counts(
            MergeCounts merged, SireneReader.Result read, long closedBefore, long unknown) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rowsFound", read.found());
        counts.putAll(merged.asMap());
        counts.put("closedBefore", closedBefore);
        counts.put("wrongNumbers", read.wrongNumbers());
        counts.put("duplicates", read.duplicates());
        counts.put("companyUnknown", unknown);
        counts.put("refused", read.wrongNumbers() + read.duplicates() + unknown);
        return counts;
    }
}
