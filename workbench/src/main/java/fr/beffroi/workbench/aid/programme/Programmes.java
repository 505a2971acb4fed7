package fr.beffroi.workbench.aid.programme;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programmes, their versions and envelopes, as far as the viewer may see them. */
@Service
@Transactional
public class Programmes {
    private static final int LONGEST_REASON = 2000;

    private final ProgrammeStore store;
    private final AuditLog audit;

    Programmes(ProgrammeStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** All that the viewer may see, the newest first; strangers see those that are published. */
    @Transactional(readOnly = true)
    public List<Programme> list() {
        return store.list();
    }

    /** Empty where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<Programme> find(UUID id) {
        return store.find(id);
    }

    /**
     * The programme of an id.
     *
     * @throws UnknownProgrammeException where there is none, or none the viewer may see
     */
    @Transactional(readOnly = true)
    public Programme get(UUID id) {
        return find(id).orElseThrow(() -> new UnknownProgrammeException("programme " + id));
    }

    /**
     * What a version says.
     *
     * @throws UnknownProgrammeException where there is no such version
     */
    @Transactional(readOnly = true)
    public ProgrammeBody getVersion(UUID programme, int number) {
        return store.findVersion(programme, number)
                .map(ProgrammeJson::read)
                .orElseThrow(() -> new UnknownProgrammeException("version " + number + " of programme " + programme));
    }

    /** What is being written; empty where nothing is, or the viewer may not see it. */
    @Transactional(readOnly = true)
    public Optional<ProgrammeBody> findDraft(UUID programme) {
        return store.findDraft(programme).map(ProgrammeJson::read);
    }

    /** The envelopes of a programme: promises before payments, by year and axis. */
    @Transactional(readOnly = true)
    public List<Envelope> listEnvelopes(UUID programme) {
        return store.listEnvelopes(programme);
    }

    /** Begins a programme under an id of the caller's; nobody but its writers sees it yet. */
    public void create(UUID id, String name) {
        store.insert(id, name.strip(), Viewers.current().person());
        audit.record("programme.create", "programme", id.toString());
    }

    /** Adds money of a year. */
    public void addEnvelope(Envelope envelope) {
        get(envelope.programme());
        store.insertEnvelope(envelope);
        audit.record(
                "envelope.add",
                "programme",
                envelope.programme().toString(),
                Map.of("envelope", envelope.id(), "cents", envelope.amountCents()));
    }

    /** Keeps what is being written; its examples need not hold yet. */
    public void saveDraft(UUID programme, ProgrammeBody body) {
        get(programme);
        store.saveDraft(programme, ProgrammeJson.write(body), Viewers.current().person());
        audit.record("programme.draft", "programme", programme.toString());
    }

    /**
     * Publishes the draft as the next version and gives its number; the draft is over then. Versions before it stay for the files that began under them.
     *
     * @throws UnusableProgrammeException where it has no examples, one does not hold, or the reason is too long
     */
    public int publish(UUID programme, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new UnusableProgrammeException(
                    "reason has " + reason.length() + " characters.\nMaybe at most " + LONGEST_REASON + ".");
        }
        ProgrammeBody body = findDraft(programme)
                .orElseThrow(() -> new UnknownProgrammeException("draft of programme " + programme));
        if (body.examples().isEmpty()) {
            throw new UnusableProgrammeException(
                    "There is no example.\nMaybe add what a typical company gets at most.");
        }
        String failures = body.tryExamples().stream()
                .filter(outcome -> !outcome.holds())
                .map(outcome -> "Example \"" + outcome.example().name() + "\" expects "
                        + outcome.example().mostCents() + " cents "
                        + outcome.example().objections()
                        + ", the rules say " + outcome.grantCents() + " cents " + outcome.said())
                .collect(Collectors.joining("\n"));
        if (!failures.isEmpty()) {
            throw new UnusableProgrammeException(failures + "\nMaybe the rule or the example is wrong.");
        }
        String json = ProgrammeJson.write(body);
        int number = store.insertVersion(
                programme, json, sha256(json), reason.strip(), Viewers.current().person());
        store.deleteDraft(programme);
        audit.record("programme.publish", "programme", programme.toString(), Map.of("version", number));
        return number;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
