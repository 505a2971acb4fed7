package fr.beffroi.workbench.aid.deminimis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How much de minimis aid a company may still get, and when. The whole of its undertaking on the day of the grant counts, with all the aid its
 * members carry on that day, also what they received before they belonged to it. A grant may not make a later one unlawful that is in the
 * history already. Exact: cents, and parts of cents where splits divide. Immutable.
 */
public final class DeMinimis {
    /** The id of the aid that is asked for: no split allocates it by name. */
    private static final String NEW = "";

    private final History history;
    private final Undertakings undertakings;
    private final AidShares shares;

    /** Over a history that was checked. */
    public DeMinimis(History history) {
        this.history = history;
        this.undertakings = new Undertakings(history);
        this.shares = new AidShares(history);
    }

    /** Where the undertaking of a company stands on a day, grants of that day included. */
    public Standing standing(String siren, LocalDate day) {
        SortedSet<String> members = undertakings.of(siren, day);
        Optional<Ceiling> ceiling = Ceiling.findOn(day);
        if (ceiling.isEmpty()) {
            return new Standing(siren, day, members, null, List.of(), 0, 0, null);
        }
        List<CountedAid> counted = counted(ceiling.get(), members, day);
        BigDecimal used = sum(counted);
        BigDecimal room = BigDecimal.valueOf(ceiling.get().cents()).subtract(used);
        ReceivedAid limitedBy = null;
        for (ReceivedAid later : history.aids()) {
            BigDecimal limit = later.grantedOn().isAfter(day) ? roomBefore(later, siren, day) : null;
            if (limit != null && limit.compareTo(room) < 0) {
                room = limit;
                limitedBy = later;
            }
        }
        return new Standing(
                siren,
                day,
                members,
                ceiling.get(),
                counted,
                used.setScale(0, RoundingMode.CEILING).longValueExact(),
                room.max(BigDecimal.ZERO).setScale(0, RoundingMode.FLOOR).longValueExact(),
                limitedBy);
    }

    /**
     * The first day, from {@code from} on, on which a grant of that many cents fits; empty where it never does before the last known
     * ceiling ends.
     */
    public Optional<LocalDate> findEarliestDay(String siren, long cents, LocalDate from) {
        List<LocalDate> days = new ArrayList<>(List.of(from));
        days.addAll(history.turningPoints().tailSet(from, false));
        return days.stream()
                .filter(day -> Ceiling.findOn(day).isPresent())
                .filter(day -> standing(siren, day).roomCents() >= cents)
                .findFirst();
    }

    private List<CountedAid> counted(Ceiling ceiling, SortedSet<String> members, LocalDate day) {
        List<CountedAid> counted = new ArrayList<>();
        for (ReceivedAid aid : history.aids()) {
            LocalDate lastDay = ceiling.lastDayCounted(aid.grantedOn(), history.fiscalYearStart(aid.siren()));
            if (aid.regulation().countsTowardsGeneralCeiling()
                    && !aid.grantedOn().isAfter(day)
                    && !day.isAfter(lastDay)) {
                shares.on(day, aid.id(), aid.siren(), aid.grantedOn()).forEach((holder, share) -> {
                    if (members.contains(holder) && share.signum() > 0) {
                        counted.add(new CountedAid(aid, holder, share, lastDay));
                    }
                });
            }
        }
        counted.sort(Comparator.comparing((CountedAid one) -> one.aid().grantedOn())
                .thenComparing(one -> one.aid().id())
                .thenComparing(CountedAid::holder));
        return counted;
    }

    /** What a grant on {@code day} may be so that {@code later} stays lawful; null where the two never meet. */
    private @Nullable BigDecimal roomBefore(ReceivedAid later, String siren, LocalDate day) {
        Optional<Ceiling> ceiling = Ceiling.findOn(later.grantedOn());
        if (!later.regulation().countsTowardsGeneralCeiling()
                || ceiling.isEmpty()
                || later.grantedOn().isAfter(ceiling.get().lastDayCounted(day, history.fiscalYearStart(siren)))) {
            return null;
        }
        SortedSet<String> members = undertakings.of(later.siren(), later.grantedOn());
        Map<String, BigDecimal> parts = shares.on(later.grantedOn(), NEW, siren, day);
        BigDecimal part = parts.entrySet().stream()
                .filter(entry -> members.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (part.signum() == 0) {
            return null;
        }
        BigDecimal left = BigDecimal.valueOf(ceiling.get().cents())
                .subtract(sum(counted(ceiling.get(), members, later.grantedOn())))
                .max(BigDecimal.ZERO);
        return left.divide(part, 0, RoundingMode.FLOOR);
    }

    private static BigDecimal sum(List<CountedAid> counted) {
        return counted.stream().map(CountedAid::cents).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
