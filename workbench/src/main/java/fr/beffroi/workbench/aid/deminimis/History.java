package fr.beffroi.workbench.aid.deminimis;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is known of some companies: their aid, who controlled whom, and how they merged and split. Right by construction only where it came
 * from {@link HistoryReader} or from the register, which check it.
 *
 * @param names SIREN to name, for reasons that can be read
 * @param fiscalYearStarts SIREN to the month its fiscal year begins in; January for others
 * @param aids in any order
 * @param links in any order
 * @param reorganisations by day; on the same day in the order they happened
 */
public record History(
        Map<String, String> names,
        Map<String, Month> fiscalYearStarts,
        List<ReceivedAid> aids,
        List<ControlLink> links,
        List<Reorganisation> reorganisations) {

    /** Sorts what happened by day, leaving the order within a day. */
    public History {
        names = Map.copyOf(names);
        fiscalYearStarts = Map.copyOf(fiscalYearStarts);
        aids = List.copyOf(aids);
        links = List.copyOf(links);
        reorganisations = reorganisations.stream()
                .sorted(Comparator.comparing(Reorganisation::on))
                .toList();
    }

    Month fiscalYearStart(String siren) {
        return fiscalYearStarts.getOrDefault(siren, Month.JANUARY);
    }

    /** Every day on which the room of somebody may change: it is the same on all days between two of these. */
    TreeSet<LocalDate> turningPoints() {
        TreeSet<LocalDate> days = new TreeSet<>(Ceiling.changes());
        for (ReceivedAid aid : aids) {
            days.add(aid.grantedOn());
            days.addAll(Ceiling.daysAfter(aid.grantedOn(), fiscalYearStart(aid.siren())));
        }
        for (ControlLink link : links) {
            days.add(link.from());
            if (link.until() != null) {
                days.add(link.until());
            }
        }
        reorganisations.forEach(reorganisation -> days.add(reorganisation.on()));
        return days;
    }
}
