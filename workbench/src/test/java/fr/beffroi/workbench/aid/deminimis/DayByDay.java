package fr.beffroi.workbench.aid.deminimis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plain oracle: walks through every day, moves euros from purse to purse when companies merge or split, ties them anew each day, and tries.
 * Shares no step of thought with {@link DeMinimis} beyond the records it reads; knows the rolling rule of 2024 to 2030 only.
 */
final class DayByDay {
    private static final BigDecimal CEILING = new BigDecimal("30000000");

    /** Some euros of one aid in one purse. */
    private record Purse(String aid, LocalDate grantedOn, String siren, BigDecimal cents) {}

    private final History history;
    private final LocalDate first;
    private final List<List<Purse>> purses = new ArrayList<>();
    /** The days on which something is granted or reorganised: on the others purses stay as they are. */
    private final Set<LocalDate> eventful = new HashSet<>();

    DayByDay(History history, LocalDate first, LocalDate last) {
        this.history = history;
        this.first = first;
        List<Purse> now = new ArrayList<>();
        history.aids().forEach(aid -> eventful.add(aid.grantedOn()));
        history.reorganisations().forEach(change -> eventful.add(change.on()));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!eventful.contains(day)) {
                purses.add(now);
                continue;
            }
            now = moved(now, day);
            for (ReceivedAid aid : history.aids()) {
                if (aid.grantedOn().equals(day) && !aid.regulation().number().endsWith("2832")) {
                    now.add(new Purse(aid.id(), day, aid.siren(), BigDecimal.valueOf(aid.cents())));
                }
            }
            purses.add(now);
        }
    }

    private List<Purse> moved(List<Purse> before, LocalDate day) {
        List<Purse> now = new ArrayList<>(before);
        for (Reorganisation change : history.reorganisations()) {
            if (!change.on().equals(day)) {
                continue;
            }
            List<Purse> next = new ArrayList<>();
            for (Purse purse : now) {
                if (change instanceof Reorganisation.Merger merger && purse.siren.equals(merger.absorbed())) {
                    next.add(new Purse(purse.aid, purse.grantedOn, merger.into(), purse.cents));
                } else if (change instanceof Reorganisation.Split split && purse.siren.equals(split.from())) {
                    String user = split.allocated().get(purse.aid);
                    for (String part : split.parts()) {
                        BigDecimal share = user == null
                                ? split.shares().get(part)
                                : user.equals(part) ? BigDecimal.ONE : BigDecimal.ZERO;
                        next.add(new Purse(purse.aid, purse.grantedOn, part, purse.cents.multiply(share)));
                    }
                    if (user != null && !split.parts().contains(user)) {
                        next.add(new Purse(purse.aid, purse.grantedOn, user, purse.cents));
                    }
                } else {
                    next.add(purse);
                }
            }
            now = next;
        }
        return now;
    }

    /** Ties companies on a day until nothing changes any more. */
    Set<String> undertaking(String siren, LocalDate day) {
        Map<String, String> takenOver = new HashMap<>();
        for (Reorganisation change : history.reorganisations()) {
            if (change instanceof Reorganisation.Merger merger && !merger.on().isAfter(day)) {
                takenOver.replaceAll((old, owner) -> owner.equals(merger.absorbed()) ? merger.into() : owner);
                takenOver.put(merger.absorbed(), merger.into());
            }
        }
        Set<String> one = new HashSet<>(Set.of(siren));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ControlLink link : history.links()) {
                boolean past = link.until() != null && !link.until().isAfter(day);
                if (link.from().isAfter(day) || past || takenOver.containsKey(link.child())) {
                    continue;
                }
                String parent = takenOver.getOrDefault(link.parent(), link.parent());
                if (one.contains(parent) != one.contains(link.child())) {
                    one.add(parent);
                    one.add(link.child());
                    grew = true;
                }
            }
        }
        return one;
    }

    /** Whether a grant of that many cents on a day would be lawful and leave every later grant lawful that it meets. */
    boolean isLawful(String siren, LocalDate day, long cents) {
        return fits(day, siren, List.of(new Purse("new", day, siren, BigDecimal.valueOf(cents))))
                && laterGrantsStay(siren, day, cents);
    }

    private boolean laterGrantsStay(String siren, LocalDate day, long cents) {
        List<Purse> mine = List.of(new Purse("new", day, siren, BigDecimal.valueOf(cents)));
        for (LocalDate later = day.plusDays(1); !later.isAfter(day.plusYears(3)); later = later.plusDays(1)) {
            if (!eventful.contains(later)) {
                continue;
            }
            mine = moved(mine, later);
            for (ReceivedAid grant : history.aids()) {
                if (grant.grantedOn().equals(later)
                        && !grant.regulation().number().endsWith("2832")
                        && !fits(later, grant.siren(), mine)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fits(LocalDate on, String grantee, List<Purse> mine) {
        Set<String> one = undertaking(grantee, on);
        BigDecimal added = sum(mine, one, on);
        return added.signum() == 0
                || sum(purses.get((int) ChronoUnit.DAYS.between(first, on)), one, on)
                                .add(added)
                                .compareTo(CEILING)
                        <= 0;
    }

    private static BigDecimal sum(List<Purse> purses, Set<String> one, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Purse purse : purses) {
            boolean fresh = !day.isAfter(purse.grantedOn.plusYears(3));
            if (fresh && one.contains(purse.siren)) {
                sum = sum.add(purse.cents);
            }
        }
        return sum;
    }

    /** The largest lawful grant, by halving. */
    long room(String siren, LocalDate day) {
        long lawful = 0;
        long unlawful = 30_000_001;
        while (unlawful - lawful > 1) {
            long middle = (lawful + unlawful) / 2;
            if (isLawful(siren, day, middle)) {
                lawful = middle;
            } else {
                unlawful = middle;
            }
        }
        return lawful;
    }

    /** The first day on which it is lawful, found by trying every day. */
    @Nullable
    LocalDate earliestDay(String siren, long cents, LocalDate from, LocalDate last) {
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            if (isLawful(siren, day, cents)) {
                return day;
            }
        }
        return null;
    }
}
