package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.engine.io.ModelTables;
import fr.beffroi.engine.io.Wording;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Examples;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts: kept as typed, right or wrong, checked by the engine's own reader, and published as versions once right. */
@Service
@Transactional
public class Drafts {
    private static final Set<String> TABLES =
            ModelTables.sheets().stream().map(ModelTables.Sheet::key).collect(Collectors.toSet());
    /** The largest model known fills sixty thousand. */
    private static final int MOST_CELLS = 400_000;

    private final DraftStore store;
    private final Scenarios scenarios;
    private final AuditLog audit;

    Drafts(DraftStore store, Scenarios scenarios, AuditLog audit) {
        this.store = store;
        this.scenarios = scenarios;
        this.audit = audit;
    }

    /** The draft; where there is none, one made of the newest version, or empty tables. */
    public Draft get(UUID scenario) {
        Scenario found = scenarios.get(scenario);
        int version = found.lastVersion();
        return store.find(scenario).orElseGet(() -> {
            var tables = version == 0
                    ? Examples.empty(found.name())
                    : ModelTables.of(scenarios.getModel(scenario, version).model());
            if (Viewers.current().role() == Role.AUDITOR) {
                return new Draft(scenario, tables, 0, found.createdAt()); // reading writes nothing
            }
            replace(scenario, tables);
            return store.find(scenario)
                    .orElseThrow(() -> new UnknownScenarioException("draft of scenario " + scenario));
        });
    }

    /** Begins anew from these tables. */
    public void replace(UUID scenario, Map<String, List<List<String>>> tables) {
        scenarios.get(scenario);
        store.replace(scenario, bounded(tables), Viewers.current().person());
    }

    /**
     * Saves the tables that were changed.
     *
     * @throws StaleDraftException where somebody else has saved since {@code revision}
     */
    public Checked save(UUID scenario, long revision, Map<String, List<List<String>>> changed) {
        Draft known = get(scenario);
        if (known.revision() != revision
                || !store.update(
                        scenario, revision, bounded(changed), Viewers.current().person())) {
            throw new StaleDraftException(revision, known.revision());
        }
        audit.record("draft.save", "scenario", scenario.toString(), Map.of("tables", changed.keySet()));
        return check(scenario);
    }

    /** What is wrong with the draft, cell by cell, in the language of the reader. */
    public Checked check(UUID scenario) {
        Draft draft = get(scenario);
        try {
            LoadedModel loaded = read(draft.tables(), LocaleContextHolder.getLocale());
            return new Checked(draft.revision(), List.of(), loaded.warnings());
        } catch (ModelFaultsException e) {
            return new Checked(
                    draft.revision(), e.faults().stream().map(CellFault::of).toList(), List.of());
        }
    }

    /**
     * Keeps the draft as the next version and gives its number.
     *
     * @throws ModelFaultsException where it has faults
     */
    public int publish(UUID scenario, String reason) {
        Draft draft = get(scenario);
        return scenarios.publish(scenario, read(draft.tables(), LocaleContextHolder.getLocale()), reason);
    }

    /** Whether the draft says something that the newest version does not. */
    public boolean isAhead(UUID scenario) {
        int version = scenarios.get(scenario).lastVersion();
        Map<String, List<List<String>>> tables = get(scenario).tables();
        return version == 0
                || !tables.equals(
                        ModelTables.of(scenarios.getModel(scenario, version).model()));
    }

    /** A draft that still is as one version follows to the next; one that somebody works on stays as it is. */
    public void follow(UUID scenario, RampUpModel before, RampUpModel after) {
        store.find(scenario)
                .filter(draft -> draft.tables().equals(ModelTables.of(before)))
                .ifPresent(draft -> replace(scenario, ModelTables.of(after)));
    }

    private static LoadedModel read(Map<String, List<List<String>>> tables, Locale language) {
        return Wording.callIn(language, () -> ModelTables.read(tables));
    }

    private static Map<String, List<List<String>>> bounded(Map<String, List<List<String>>> tables) {
        long cells = 0;
        for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
            if (!TABLES.contains(table.getKey())) {
                throw new UnusableTablesException("No table " + table.getKey() + ".\nMaybe one of " + TABLES + ".");
            }
            cells += table.getValue().stream().mapToLong(List::size).sum();
            if (table.getValue().stream().flatMap(List::stream).anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw new UnusableTablesException("A cell of " + table.getKey()
                        + " holds a null character.\nMaybe the file was damaged on its way; type the cell again.");
            }
        }
        if (cells > MOST_CELLS) {
            throw new UnusableTablesException("A draft of " + cells + " cells is too large: at most " + MOST_CELLS
                    + ".\nMaybe split the scenario, or leave out empty rows.");
        }
        return tables;
    }
}
