package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.identity.AuditLog;
import java.io.Serial;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in the open register. What a file says of a company takes the place of what was known of it; companies that are not in the file keep
 * theirs, so that an export of some of them loses nothing.
 */
@Service
@Transactional
public class RegisterImport {
    private static final int MOST_TOLD = 20;

    private final RegisterStore store;
    private final AuditLog audit;

    RegisterImport(RegisterStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * What came of an import.
     *
     * @param aids that were read
     * @param companies they were granted to
     * @param masked rows that name no company
     * @param left rows that could not be read
     * @param told the first of these: line, column, what was found
     */
    public record Outcome(int aids, int companies, int masked, int left, List<String> told) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /** What is held of the register, and since when; empty where nothing was imported. */
    @Transactional(readOnly = true)
    public Optional<Held> findHeld() {
        return store.findHeld();
    }

    /** What is held. */
    public record Held(long aids, long companies, Instant importedAt) {}

    /**
     * Imports an export in CSV; the same file twice changes nothing.
     *
     * @throws UnusableRegisterException where it is no export of the register, or names no company
     */
    public Outcome read(byte[] content) {
        RegisterFile.Read file = RegisterFile.read(content);
        if (file.facts().isEmpty()) {
            throw new UnusableRegisterException("nothing", "");
        }
        Set<String> sirens = file.facts().stream().map(Fact::siren).collect(Collectors.toSet());
        store.replace(sirens, file.facts());
        Outcome outcome = new Outcome(
                file.facts().size(),
                sirens.size(),
                file.masked(),
                file.left().size(),
                file.left().stream()
                        .limit(MOST_TOLD)
                        .map(left -> left.line() + ", " + left.column() + ": " + left.found())
                        .toList());
        audit.record(
                "aid.register",
                "import",
                "aides_minimis",
                Map.of(
                        "sha256",
                        sha256(content),
                        "aids",
                        outcome.aids(),
                        "masked",
                        outcome.masked(),
                        "left",
                        outcome.left()));
        return outcome;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
