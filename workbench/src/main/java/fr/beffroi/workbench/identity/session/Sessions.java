package fr.beffroi.workbench.identity.session;

import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions a person has open, as the session repository keeps them. */
@Service
public class Sessions {
    /** The session attribute with the browser's name for itself. */
    public static final String BROWSER = "beffroi.browser";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /**
     * An open session.
     *
     * @param id a hash of the session's own, which stays secret
     * @param browser what the browser said of itself
     * @param current whether it is the one that asks
     */
    public record OpenSession(String id, String browser, Instant since, Instant lastSeen, boolean current) {}

    /** Those of a person, the one seen last first. */
    public List<OpenSession> list(UUID person, @Nullable String current) {
        return repository.findByPrincipalName(person.toString()).values().stream()
                .map(session -> new OpenSession(
                        publicId(session.getId()),
                        Browsers.describe(session.getAttribute(BROWSER)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /** Ends one of a person's, by the id {@link #list} gave; nothing happens where they have no such session. */
    public void end(UUID person, String publicId) {
        repository.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> publicId(id).equals(publicId))
                .forEach(repository::deleteById);
    }

    /** Ends all of a person's. */
    public void endAll(UUID person) {
        endOthers(person, null);
    }

    /** Ends all of a person's but one. */
    public void endOthers(UUID person, @Nullable String kept) {
        repository.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(repository::deleteById);
    }

    private static String publicId(String id) {
        return HexFormat.of().formatHex(OneTimeLink.sha256(id)).substring(0, 32);
    }
}
