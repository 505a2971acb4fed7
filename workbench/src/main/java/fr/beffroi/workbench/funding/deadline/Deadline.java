package fr.beffroi.workbench.funding.deadline;

import fr.beffroi.workbench.funding.life.Party;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A day by which something is due in a file. It is computed from the file as it stands: what is done is no longer due.
 *
 * @param side who is to do it
 * @param subject which of several of a kind, such as an opinion's id; empty where there is one only
 * @param ground what stands for {0} in the words of its ground: days, years, or a name
 */
public record Deadline(Kind kind, Party side, LocalDate dueOn, String subject, String ground) {
    /** How long before its day one is told of it. */
    public static final int NOTICE_DAYS = 7;

    /** What is due. The ground of each is said in the message {@code deadline.ground.…}. */
    public enum Kind {
        /** To say whether the file is complete. */
        COMPLETENESS,
        /** To add what was asked for. */
        PAPERS,
        /** To give an opinion. */
        OPINION,
        /** To decide, before silence counts as a refusal. */
        DECISION,
        /** To decide, before the programme closes. */
        CLOSING,
        /** To sign the agreement. */
        AGREEMENT,
        /** To pay suppliers and ask for payment, while costs still count. */
        PAYMENT,
        /** To prove what is kept after the grant. */
        OBLIGATION;

        /** In message keys, in the interface and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its day has passed. */
    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }

    /** Whether it is late, or due within the days of notice. */
    public boolean isNear(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn) <= NOTICE_DAYS;
    }
}
