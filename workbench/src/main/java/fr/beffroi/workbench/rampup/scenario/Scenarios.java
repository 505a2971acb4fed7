package fr.beffroi.workbench.rampup.scenario;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scenarios and their versions, as far as the viewer may see them. */
@Service
@Transactional
public class Scenarios {
    private final ScenarioStore store;
    private final AuditLog audit;

    Scenarios(ScenarioStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Those of use, the newest first. */
    @Transactional(readOnly = true)
    public List<Scenario> list() {
        return store.list();
    }

    /** Empty where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<Scenario> find(UUID id) {
        return store.find(id);
    }

    /** @throws UnknownScenarioException where there is none, or none the viewer may see */
    @Transactional(readOnly = true)
    public Scenario get(UUID id) {
        return find(id).orElseThrow(() -> new UnknownScenarioException("scenario " + id));
    }

    /** As {@link #get}; whoever makes a version of what they read holds the scenario until it is kept. */
    public Scenario getForNewVersion(UUID id) {
        store.lock(id);
        return get(id);
    }

    /** Begins a scenario, still without a version. */
    public UUID create(String name, String purpose) {
        return create(UUID.randomUUID(), name, purpose);
    }

    /** Begins a scenario under an id of the caller's. */
    public UUID create(UUID id, String name, String purpose) {
        store.insert(id, name.strip(), purpose.strip(), Viewers.current().person());
        audit.record("scenario.create", "scenario", id.toString());
        return id;
    }

    /**
     * Gives it another name and purpose.
     *
     * @param reserved whether only the organisation that made it sees it
     * @throws NotOwnScenarioException where that is to change and the viewer is not of this organisation
     * @throws ToldToSomeException where it is to be opened and holds what companies told this organisation alone
     */
    public void rename(UUID id, String name, String purpose, boolean reserved) {
        Scenario known = get(id);
        if (known.reserved() != reserved && !isOwn(known)) {
            throw new NotOwnScenarioException(known.name());
        }
        if (known.reserved() && !reserved && store.isToldToSome(id)) {
            throw new ToldToSomeException(known.name());
        }
        store.rename(id, name.strip(), purpose.strip(), reserved);
        audit.record("scenario.rename", "scenario", id.toString());
    }

    /** Whether the viewer's organisation made it. */
    public static boolean isOwn(Scenario scenario) {
        UUID owner = scenario.organisation();
        return owner != null && owner.equals(Viewers.current().organisation());
    }

    /** Whether it must stay reserved: it holds what companies told its organisation, and not the whole task force. */
    @Transactional(readOnly = true)
    public boolean isToldToSome(UUID id) {
        return store.isToldToSome(id);
    }

    /** Puts it aside; nothing is deleted. */
    public void archive(UUID id) {
        get(id);
        store.archive(id);
        audit.record("scenario.archive", "scenario", id.toString());
    }

    /** Its versions, the newest first; none for those it is only shared with. */
    @Transactional(readOnly = true)
    public List<Version> listVersions(UUID scenario) {
        return store.listVersions(scenario);
    }

    /** Keeps a model as the next version and gives its number. */
    public int publish(UUID scenario, LoadedModel loaded, String reason) {
        get(scenario);
        String json = new String(ModelJson.write(loaded.model()), StandardCharsets.UTF_8);
        String sha256 = LoadedModel.of(loaded.model()).sha256();
        int number = store.insertVersion(
                scenario, json, sha256, reason.strip(), Viewers.current().person());
        audit.record("version.publish", "scenario", scenario.toString(), Map.of("version", number, "sha256", sha256));
        return number;
    }

    /** @throws UnknownScenarioException where there is no such version, or none the viewer may see */
    @Transactional(readOnly = true)
    public LoadedModel getModel(UUID scenario, int version) {
        String json = store.findModel(scenario, version)
                .orElseThrow(() -> new UnknownScenarioException("version " + version + " of scenario " + scenario));
        return ModelJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
