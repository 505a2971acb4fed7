package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Amount;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.join.Difference.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed from one state of a notice to the next, of what is kept. A change that all lots share is said once, of the whole. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Notice before, Notice after) {
        Differences all = new Differences();
        all.add(What.TITLE, "", before.title(), after.title());
        all.add(What.DESCRIPTION, "", before.description(), after.description());
        all.add(What.VALUE, "", written(before.value()), written(after.value()));
        all.add(What.CPV, "", String.join(" ", before.cpv()), String.join(" ", after.cpv()));
        all.add(What.NUTS, "", String.join(" ", before.nuts()), String.join(" ", after.nuts()));
        all.addLots(lots(before), lots(after));
        return all.found;
    }

    private static Map<String, Lot> lots(Notice notice) {
        Map<String, Lot> lots = new LinkedHashMap<>();
        notice.lots().forEach(lot -> lots.putIfAbsent(lot.number(), lot));
        return lots;
    }

    private void addLots(Map<String, Lot> before, Map<String, Lot> after) {
        before.forEach(
                (number, lot) -> add(What.LOT, number, lot.title(), after.containsKey(number) ? lot.title() : null));
        after.forEach(
                (number, lot) -> add(What.LOT, number, before.containsKey(number) ? lot.title() : null, lot.title()));
        List<Lot> was = before.values().stream()
                .filter(lot -> after.containsKey(lot.number()))
                .toList();
        addOf(was, after, What.DEADLINE, lot -> Objects.toString(lot.deadline(), null));
        addOf(was, after, What.VALUE, lot -> written(lot.value()));
        addOf(was, after, What.TITLE, Lot::title);
        addOf(was, after, What.DESCRIPTION, Lot::description);
    }

    private void addOf(List<Lot> was, Map<String, Lot> after, What what, Function<Lot, @Nullable String> fact) {
        Differences own = new Differences();
        for (Lot lot : was) {
            Lot now = Objects.requireNonNull(after.get(lot.number()));
            own.add(what, lot.number(), fact.apply(lot), fact.apply(now));
        }
        Set<List<@Nullable String>> kinds = new HashSet<>();
        own.found.forEach(one -> kinds.add(java.util.Arrays.asList(one.before(), one.after())));
        if (kinds.size() == 1 && own.found.size() == after.size()) {
            Difference first = own.found.getFirst();
            add(what, "", first.before(), first.after());
        } else {
            found.addAll(own.found);
        }
    }

    private void add(What what, String lot, @Nullable String before, @Nullable String after) {
        String was = before == null || before.isBlank() ? null : before;
        String is = after == null || after.isBlank() ? null : after;
        Difference difference = new Difference(what, lot, was, is);
        if (!Objects.equals(was, is) && !found.contains(difference)) {
            found.add(difference);
        }
    }

    private static @Nullable String written(@Nullable Amount amount) {
        return amount == null ? null : amount.value().toPlainString() + " " + amount.currency();
    }
}
