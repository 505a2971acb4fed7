package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Change;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One notice that several sources gave: the fullest is kept, and what it does not say is taken from the others. */
final class SameNotice {
    private SameNotice() {}

    static Notice of(List<Received> pieces) {
        if (pieces.size() == 1) {
            return pieces.getFirst().notice();
        }
        List<Notice> fullestFirst = pieces.stream()
                .sorted(Comparator.comparingInt((Received one) -> -Fullness.of(one.notice()))
                        .thenComparing(Received::key))
                .map(Received::notice)
                .toList();
        Notice best = fullestFirst.getFirst();
        List<Change> changes = all(fullestFirst, Notice::changes);
        return new Notice(
                best.source(),
                all(fullestFirst, Notice::identifiers),
                best.kind(),
                best.type(),
                find(fullestFirst, Notice::procedure),
                find(fullestFirst, Notice::legalBasis),
                best.language(),
                text(fullestFirst, Notice::title),
                text(fullestFirst, Notice::description),
                list(fullestFirst, Notice::buyers),
                list(fullestFirst, Notice::cpv),
                list(fullestFirst, Notice::nuts),
                fullestFirst.stream()
                        .map(Notice::publishedOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.<LocalDate>naturalOrder())
                        .orElse(null),
                find(fullestFirst, Notice::value),
                lots(fullestFirst),
                list(fullestFirst, Notice::awards),
                changes);
    }

    private static List<Lot> lots(List<Notice> notices) {
        List<Lot> lots = notices.getFirst().lots();
        if (lots.stream().anyMatch(lot -> lot.deadline() != null)) {
            return lots;
        }
        LocalDateTime deadline = notices.stream()
                .flatMap(one -> one.lots().stream())
                .map(Lot::deadline)
                .filter(Objects::nonNull)
                .max(Comparator.<LocalDateTime>naturalOrder())
                .orElse(null);
        return lots.stream().map(lot -> Corrections.with(lot, deadline)).toList();
    }

    private static <T> @Nullable T find(List<Notice> notices, Function<Notice, @Nullable T> fact) {
        for (Notice one : notices) {
            T said = fact.apply(one);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static String text(List<Notice> notices, Function<Notice, String> fact) {
        return notices.stream()
                .map(fact)
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
    }

    private static <T> List<T> list(List<Notice> notices, Function<Notice, List<T>> fact) {
        return notices.stream()
                .map(fact)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static <T> List<T> all(List<Notice> notices, Function<Notice, List<T>> fact) {
        return notices.stream()
                .flatMap(one -> fact.apply(one).stream())
                .distinct()
                .toList();
    }
}
