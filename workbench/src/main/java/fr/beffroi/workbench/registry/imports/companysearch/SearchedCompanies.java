package fr.beffroi.workbench.registry.imports.companysearch;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.CompanySearch;
import fr.beffroi.workbench.registry.CompanySearch.FoundCompany;
import fr.beffroi.workbench.registry.CompanySearch.FoundSite;
import fr.beffroi.workbench.registry.Provenances;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.merge.MergeCounts;
import fr.beffroi.workbench.registry.imports.merge.RegisterMerge;
import fr.beffroi.workbench.registry.imports.merge.StagedTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Brings a company from the State's directory into the register, as a small import that can be undone. */
@Service
class SearchedCompanies {
    private static final String SOURCE = "Annuaire des entreprises (recherche-entreprises.api.gouv.fr)";

    private final CompanySearch search;
    private final Imports imports;
    private final Provenances provenances;
    private final RegisterMerge merge;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    SearchedCompanies(
            CompanySearch search,
            Imports imports,
            Provenances provenances,
            RegisterMerge merge,
            AuditLog audit,
            TransactionOperations transactions) {
        this.search = search;
        this.imports = imports;
        this.provenances = provenances;
        this.merge = merge;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Asks the directory and adds what it says; the import's id, or nothing where it knows no such company.
     *
     * @throws CompanySearch.UnavailableException as {@link CompanySearch#find}
     */
    Optional<UUID> add(String number) {
        // Asked before the transaction begins: a slow answer holds no connection.
        return search.find(number).map(found -> transactions.execute(status -> write(found)));
    }

    private UUID write(FoundCompany found) {
        UUID id = imports.create(
                ImportRecord.Kind.CONNECTOR,
                ImportRecord.State.RUNNING,
                SOURCE + ", " + found.siren(),
                found.siren().number(),
                null,
                Map.of("siren", found.siren().number()));
        merge.open();
        merge.stage(StagedTable.COMPANY, List.of(row(found)));
        merge.stage(
                StagedTable.SITE,
                found.sites().stream().map(site -> row(found, site)).toList());
        long provenance = provenances.recordConnector(SOURCE);
        MergeCounts merged = merge.merge(id, provenance);
        Map<String, Long> counts = new LinkedHashMap<>(merged.asMap());
        counts.put("refused", 0L);
        audit.record("import.connector", "company", found.siren().number(), Map.of("source", SOURCE, "counts", counts));
        imports.done(id, provenance, null, counts);
        return id;
    }

    private static Map<String, @Nullable Object> row(FoundCompany found) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("siren", found.siren().number());
        row.put("name", found.name());
        row.put("short_name", found.shortName());
        row.put("legal_form", found.legalForm());
        row.put("active", found.active());
        row.put("founded_on", found.foundedOn());
        row.put("size_class", found.sizeClass());
        row.put("staff_bracket", found.staffBracket());
        row.put("staff_year", found.staffYear());
        row.put("activity_naf2", found.activityNaf2());
        row.put("activity_naf2025", found.activityNaf2025());
        row.put("restricted", found.restricted());
        return row;
    }

    private static Map<String, @Nullable Object> row(FoundCompany company, FoundSite site) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("siret", site.siret().number());
        row.put("siren", company.siren().number());
        row.put("name", site.name());
        row.put("head_office", site.headOffice());
        row.put("active", site.active());
        row.put("opened_on", site.openedOn());
        row.put("closed_on", site.closedOn());
        row.put("address", site.address());
        row.put("postcode", site.postcode());
        row.put("commune_code", site.communeCode());
        row.put("commune", site.commune());
        row.put("department", site.department());
        row.put("latitude", site.latitude());
        row.put("longitude", site.longitude());
        row.put("activity_naf2", site.activityNaf2());
        row.put("activity_naf2025", site.activityNaf2025());
        row.put("staff_bracket", site.staffBracket());
        row.put("restricted", company.restricted());
        return row;
    }
}
