package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Provenances;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of companies' pages: read as they are typed, written with their source, told to the audit log. */
@Service
@Transactional
public class Facts {
    private final FactRows rows;
    private final FactReader reader;
    private final ResourceFigures figures;
    private final Provenances provenances;
    private final CapitalLinks links;
    private final AuditLog audit;

    Facts(
            FactRows rows,
            FactReader reader,
            ResourceFigures figures,
            Provenances provenances,
            CapitalLinks links,
            AuditLog audit) {
        this.rows = rows;
        this.reader = reader;
        this.figures = figures;
        this.provenances = provenances;
        this.links = links;
        this.audit = audit;
    }

    /** What a fact says now, by the names of its fields; empty where there is none or it may not be seen. */
    @Transactional(readOnly = true)
    public Optional<Map<String, List<String>>> find(FactKind kind, Siren siren, String key) {
        return rows.find(kind, siren, key).map(row -> {
            Map<String, List<String>> texts = new LinkedHashMap<>();
            for (FactField field : kind.fields()) {
                texts.put(field.name(), FactRows.texts(row.path(field.column())));
            }
            if (kind == FactKind.RESOURCE) {
                texts.putAll(figures.find(siren, key));
            }
            return texts;
        });
    }

    /**
     * Keeps a new company with what is typed of it.
     *
     * @throws FactFaultsException where it cannot be kept
     */
    public void create(Siren siren, Map<String, List<String>> typed) {
        Map<String, @Nullable Object> values = reader.read(FactKind.COMPANY, siren, typed);
        values.put("fictive", siren.isFictive());
        rows.insert(FactKind.COMPANY, siren, siren.number(), values, provenances.recordPerson());
        tell("add", FactKind.COMPANY, siren, siren.number(), List.copyOf(values.keySet()));
    }

    /**
     * Keeps a new fact of a company's.
     *
     * @return its key
     * @throws FactFaultsException where it cannot be kept
     */
    public String add(FactKind kind, Siren siren, Map<String, List<String>> typed) {
        Map<String, @Nullable Object> values = reader.read(kind, siren, typed);
        links.complete(kind, siren, values);
        String key =
                kind == FactKind.SITE ? siret(siren, typed) : UUID.randomUUID().toString();
        long source = provenances.recordPerson();
        rows.insert(kind, siren, key, values, source);
        if (kind == FactKind.RESOURCE) {
            figures.save(siren, key, typed, source);
        }
        tell("add", kind, siren, key, List.copyOf(values.keySet()));
        return key;
    }

    private String siret(Siren siren, Map<String, List<String>> typed) {
        String text = String.join("", typed.getOrDefault("siret", List.of()));
        Siret siret = Siret.parse(text)
                .filter(number -> number.siren().equals(siren))
                .orElseThrow(
                        () -> new FactFaultsException(List.of(FactFault.of("siret", text, "siret", siren.spaced()))));
        if (rows.find(FactKind.SITE, siren, siret.number()).isPresent()) {
            throw new FactFaultsException(List.of(FactFault.of("siret", text, "known")));
        }
        return siret.number();
    }

    /**
     * Writes a fact anew: the fields the person may write are as typed, the others stay.
     *
     * @return false where there is no such fact, or it is not the person's to write
     * @throws FactFaultsException where it cannot be kept
     */
    public boolean change(FactKind kind, Siren siren, String key, Map<String, List<String>> typed) {
        links.requireTheirs(kind, siren, key);
        Map<String, @Nullable Object> values = reader.read(kind, siren, typed);
        long source = provenances.recordPerson();
        Optional<List<String>> changed = rows.update(kind, siren, key, values, source);
        if (changed.isEmpty()) {
            return false;
        }
        List<String> fields = new ArrayList<>(changed.get());
        if (kind == FactKind.RESOURCE) {
            fields.addAll(figures.save(siren, key, typed, source));
        }
        if (!fields.isEmpty()) {
            tell("change", kind, siren, key, fields);
        }
        return true;
    }

    /**
     * Takes a fact out; false where there is none or it is not the person's to write.
     *
     * @throws FactFaultsException where it stays for a reason that is told
     */
    public boolean remove(FactKind kind, Siren siren, String key) {
        links.requireTheirs(kind, siren, key);
        boolean removed = kind != FactKind.COMPANY && kind != FactKind.SITE && rows.delete(kind, siren, key);
        if (removed) {
            tell("remove", kind, siren, key, List.of());
        }
        return removed;
    }

    private void tell(String verb, FactKind kind, Siren siren, String key, List<String> fields) {
        audit.record(
                "company." + verb,
                "company",
                siren.number(),
                Map.of(
                        "fact",
                        kind.code(),
                        "key",
                        key,
                        "fields",
                        fields.stream().sorted().toList()));
    }
}
