package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import java.time.LocalDate;

/**
 * One aid, as one source tells it.
 *
 * @param id within its source
 * @param teller SIREN of the company that declared it; of the receiver for the other sources
 * @param siren who received it
 * @param cents gross grant equivalent
 * @param funder empty where it is not said
 */
public record Fact(
        String id,
        Source source,
        String teller,
        String siren,
        LocalDate grantedOn,
        long cents,
        Regulation regulation,
        String funder) {

    /** Who tells it. */
    public enum Source {
        /** Decided here. */
        GRANTED,
        /** The company, or one of its undertaking. */
        DECLARED,
        /** The open register. */
        REGISTER
    }

    /** Whether two sources tell the same of the same aid. */
    boolean sameAs(Fact other) {
        return siren.equals(other.siren) && grantedOn.equals(other.grantedOn) && cents == other.cents;
    }
}
