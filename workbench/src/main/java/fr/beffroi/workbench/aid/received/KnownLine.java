package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.ReceivedAid;
import fr.beffroi.workbench.aid.deminimis.Regulation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One aid as it is counted, with what it was read from. Where two sources differ, the larger amount and the later day count: nobody's room is
 * overstated by a slip.
 *
 * @param told by the company, or decided here; null where only the register knows it
 * @param registered null where the register does not know it
 */
public record KnownLine(@Nullable Fact told, @Nullable Fact registered) {

    /** Whether the sources agree. */
    public enum Verdict {
        /** Both say the same. */
        SAME,
        /** Both know it; day or amount differ. */
        DIFFERENT,
        /** The register does not know it, which is usual before 2026. */
        ONLY_TOLD,
        /** The company did not declare it. */
        ONLY_REGISTERED
    }

    /** What came of holding one against the other. */
    public Verdict verdict() {
        if (told == null) {
            return Verdict.ONLY_REGISTERED;
        }
        if (registered == null) {
            return Verdict.ONLY_TOLD;
        }
        return told.sameAs(registered) ? Verdict.SAME : Verdict.DIFFERENT;
    }

    /** The one fact, or the first of two. */
    public Fact fact() {
        Fact one = told != null ? told : registered;
        if (one == null) {
            throw new IllegalStateException("A line without any fact");
        }
        return one;
    }

    /** Who received it. */
    public String siren() {
        return fact().siren();
    }

    /** The later of the days told. */
    public LocalDate grantedOn() {
        return told != null && registered != null && registered.grantedOn().isAfter(told.grantedOn())
                ? registered.grantedOn()
                : fact().grantedOn();
    }

    /** The larger of the amounts told. */
    public long cents() {
        return told != null && registered != null ? Math.max(told.cents(), registered.cents()) : fact().cents();
    }

    /** The regulation told, unless only the other one uses up room. */
    public Regulation regulation() {
        Fact other = registered;
        return other != null
                        && other.regulation().countsTowardsGeneralCeiling()
                        && !fact().regulation().countsTowardsGeneralCeiling()
                ? other.regulation()
                : fact().regulation();
    }

    /** As it is counted. */
    public ReceivedAid counted() {
        return new ReceivedAid(
                fact().source() + " " + fact().id(), siren(), grantedOn(), cents(), regulation(), fact().funder());
    }
}
