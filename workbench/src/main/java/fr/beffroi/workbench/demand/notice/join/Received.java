package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Change;
import fr.beffroi.workbench.demand.notice.Notice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notice as one source gave it.
 *
 * @param body its JSON, by which two are compared
 */
public record Received(Notice notice, String body) {
    /** Of two that a source gave under one number: the later published, then the fuller, then any, but always the same. */
    private static final Comparator<Received> BETTER = Comparator.comparing(
                    (Received one) -> one.notice.publishedOn(),
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparingInt(one -> Fullness.of(one.notice))
            .thenComparing(Received::body);

    /** The source and its own number: what comes again under the same key is the same piece, written anew. */
    public String key() {
        return notice.source() + "/" + notice.identifiers().getLast();
    }

    /** The better one of two of the same key, whichever came first. */
    public Received orBetter(Received other) {
        return BETTER.compare(this, other) >= 0 ? this : other;
    }

    /** All names that tie it to others: its own, and those it corrects, replaces or cancels. */
    public Set<String> names() {
        return Stream.concat(
                        notice.identifiers().stream(), notice.changes().stream().map(Change::of))
                .collect(Collectors.toUnmodifiableSet());
    }
}
