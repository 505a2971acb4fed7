package fr.beffroi.workbench.aid.deminimis;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where an undertaking stands on a day.
 *
 * @param siren of the company asked about
 * @param day the day a grant would be made
 * @param members of its undertaking on that day, the company included
 * @param ceiling in force; null where none is known for that day
 * @param counted the aids that count, oldest first
 * @param usedCents what they add up to, rounded up to a cent
 * @param roomCents the largest grant that keeps this day and every later grant lawful; 0 where there is none
 * @param limitedBy the later grant that leaves less room than the day itself; null where there is none
 */
public record Standing(
        String siren,
        LocalDate day,
        SortedSet<String> members,
        @Nullable Ceiling ceiling,
        List<CountedAid> counted,
        long usedCents,
        long roomCents,
        @Nullable ReceivedAid limitedBy) {}
