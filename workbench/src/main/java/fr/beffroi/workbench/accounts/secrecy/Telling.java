package fr.beffroi.workbench.accounts.secrecy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What is told next. Instead of a full table with holes whose neighbours must be covered too, groups of companies are made once and for all, each safe by
 * {@link SafetyRule}, and all that is ever published is sums of whole groups: cells, margins, the total, and every difference of them. Whoever adds and
 * subtracts gets sums of whole groups again, and so knows of a company no more than its own group's sum says.
 *
 * <ul>
 *   <li>A group is made as fine as it is safe: of year, axis, programme and size; where too few are there, without size, then programme, then axis, then year.
 *   <li>Who fits into none waits, and is in no sum.
 *   <li>A group's sum changes only once {@link SafetyRule#LEAST} of its companies changed, and where the new sum and the changes are safe by themselves:
 *       then the difference of two publications tells no more than each of them.
 * </ul>
 */
public final class Telling {
    private Telling() {}

    /**
     * The groups to publish now.
     *
     * @param before what was published last
     * @param now what is known of every unit; who is no more among them brings nothing any more
     * @param open units that the public knows by name: guarded are the others, and no group is made of these
     */
    public static List<ToldGroup> next(
            Collection<ToldGroup> before, Collection<Contribution> now, Set<String> open, LocalDate today) {
        Map<String, Contribution> byUnit =
                now.stream().collect(Collectors.toMap(Contribution::unit, Function.identity()));
        List<ToldGroup> next = new ArrayList<>();
        Set<String> grouped = new HashSet<>();
        for (ToldGroup group : before) {
            next.add(again(group, byUnit, open, today));
            group.members().forEach(member -> grouped.add(member.unit()));
        }
        List<Contribution> waiting = new ArrayList<>(now.stream()
                .filter(one -> !grouped.contains(one.unit()) && !open.contains(one.unit()))
                .toList());
        for (UnaryOperator<Place> coarser : Place.COARSER) {
            Map<Place, List<Contribution>> byPlace = new LinkedHashMap<>();
            waiting.forEach(one -> byPlace.computeIfAbsent(coarser.apply(one.place()), place -> new ArrayList<>())
                    .add(one));
            byPlace.forEach((place, together) -> {
                if (SafetyRule.allows(byCompany(together).values())) {
                    next.add(new ToldGroup(UUID.randomUUID(), place, together, today, 1));
                    waiting.removeAll(together);
                }
            });
        }
        return next;
    }

    /**
     * Whether a unit may be told by name although it is in a group whose sum was told: the others of the group must stay safe without it. One of a group at
     * most, and never once the group was told with a second sum: the name says what the company is now, and what it was when the sum was told may be
     * another figure, to be guarded as before.
     *
     * @param open units that are told by name already
     */
    public static boolean mayBeNamed(Collection<ToldGroup> told, String unit, Set<String> open) {
        return told.stream()
                .filter(group -> group.members().stream()
                        .anyMatch(member -> member.unit().equals(unit)))
                .allMatch(group -> group.times() == 1
                        && group.members().stream()
                                .noneMatch(member -> isOther(member, unit) && open.contains(member.unit()))
                        && SafetyRule.allows(
                                byCompany(hidden(group.members(), Set.of(unit))).values()));
    }

    private static boolean isOther(Contribution member, String unit) {
        return !member.unit().equals(unit);
    }

    private static ToldGroup again(ToldGroup group, Map<String, Contribution> now, Set<String> open, LocalDate today) {
        List<Contribution> members = group.members().stream()
                .map(member -> new Contribution(
                        member.unit(),
                        member.company(),
                        member.place(),
                        now.containsKey(member.unit()) ? now.get(member.unit()).amount() : 0))
                .toList();
        Map<String, Long> was = byCompany(hidden(group.members(), open));
        Map<String, Long> is = byCompany(hidden(members, open));
        List<Long> changes = is.keySet().stream()
                .map(company -> Math.abs(is.getOrDefault(company, 0L) - was.getOrDefault(company, 0L)))
                .filter(change -> change > 0)
                .toList();
        boolean safe = SafetyRule.allows(changes) && SafetyRule.allows(is.values());
        return safe ? new ToldGroup(group.id(), group.place(), members, today, group.times() + 1) : group;
    }

    private static List<Contribution> hidden(List<Contribution> members, Set<String> open) {
        return members.stream().filter(member -> !open.contains(member.unit())).toList();
    }

    private static Map<String, Long> byCompany(List<Contribution> some) {
        Map<String, Long> sums = new HashMap<>();
        some.forEach(one -> sums.merge(one.company(), one.amount(), Long::sum));
        return sums;
    }
}
