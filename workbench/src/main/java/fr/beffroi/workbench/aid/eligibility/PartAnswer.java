package fr.beffroi.workbench.aid.eligibility;

import fr.beffroi.workbench.aid.deminimis.Standing;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.Eligibility;
import fr.beffroi.workbench.aid.rule.Objection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a programme says to a question.
 *
 * @param version of the programme that was read
 * @param judged by all rules on the day of the decision
 * @param past what the programme gave the company before, and still has
 * @param standing where de minimis stands on that day; null where the part rests on another basis
 * @param withoutCeilingCents what all other rules would allow
 * @param fitsFrom first day on which de minimis leaves room for that; null where it never does before the known ceilings end, or is not asked
 */
public record PartAnswer(
        UUID programme,
        String programmeName,
        int version,
        ProgrammeBody body,
        Tranche part,
        AidRequest request,
        Eligibility judged,
        ProgrammePast.Past past,
        @Nullable Standing standing,
        long withoutCeilingCents,
        @Nullable LocalDate fitsFrom) {

    /** Whether the programme decides on that day. */
    public boolean isInPeriod() {
        LocalDate day = request.grantDay();
        return !day.isBefore(body.opensOn()) && !day.isAfter(body.closesOn());
    }

    /** The largest lawful grant on that day, in cents; 0 where there is none. */
    public long mostCents() {
        return isInPeriod() ? judged.largestGrantCents() : 0;
    }

    /** Whether de minimis leaves less than all other rules do. */
    public boolean isShortOfRoom() {
        return standing != null && judged.largestGrantCents() < withoutCeilingCents;
    }

    /** What says no, to a cost or to the whole. */
    public List<Objection> objections() {
        return Stream.concat(
                        judged.gateObjections().stream(),
                        judged.costObjections().values().stream().flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** The first day on which time alone has removed whatever says no to the whole; empty where it does not, or nothing says no. */
    public Optional<LocalDate> findGatesOpenOn() {
        List<Objection> gates = judged.gateObjections();
        return gates.stream().allMatch(gate -> gate.goneOn() != null)
                ? gates.stream().map(Objection::goneOn).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether the legal basis ends while the programme still runs, or before the decision. */
    public boolean isBasisEnding() {
        return part.endsBefore(body.closesOn()) || part.endsBefore(request.grantDay());
    }
}
