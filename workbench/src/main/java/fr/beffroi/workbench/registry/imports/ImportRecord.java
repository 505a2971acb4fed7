package fr.beffroi.workbench.registry.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param source what came in, in words
 * @param request what was asked, as JSON
 * @param phase what is being done, as the end of a message key; null before and after
 * @param rowsDone how far it is, of {@code rowsTotal} where that is known
 * @param counts what it did: names such as {@code companiesAdded}, with how many
 * @param failure why it failed, in words; null where it did not
 * @param provenance what the rows it wrote bear as their source; null until it is done
 */
public record ImportRecord(
        UUID id,
        Kind kind,
        String source,
        String fileName,
        @Nullable String fileSha256,
        String request,
        State state,
        @Nullable String phase,
        long rowsDone,
        @Nullable Long rowsTotal,
        Map<String, Long> counts,
        @Nullable String failure,
        @Nullable Long provenance,
        @Nullable UUID person,
        @Nullable UUID organisation,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant undoneAt) {

    /** Where an import comes from. */
    public enum Kind {
        SIRENE,
        WORKBOOK,
        CONNECTOR;

        /** Its name in the database and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where an import stands. */
    public enum State {
        /** A file is here, its columns are being assigned. */
        DRAFT,
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        UNDONE;

        /** Its name in the database and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many, by the name of a count; 0 where it was not counted. */
    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** New companies and sites. */
    public long added() {
        return count("companiesAdded") + count("sitesAdded") + count("factsAdded");
    }

    /** Changed companies and sites. */
    public long changed() {
        return count("companiesChanged") + count("sitesChanged");
    }

    /** Companies and sites that were as the file says. */
    public long unchanged() {
        return count("companiesUnchanged") + count("sitesUnchanged") + count("factsUnchanged");
    }

    /** Lines that were not taken over. */
    public long refused() {
        return count("refused");
    }

    /** Whether the page should look again soon. */
    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
