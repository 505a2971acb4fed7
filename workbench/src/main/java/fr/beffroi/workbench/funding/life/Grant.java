package fr.beffroi.workbench.funding.life;

import java.time.LocalDate;

/**
 * What the deciding body granted.
 *
 * @param cents the most that may be paid
 * @param decision the number of its act
 * @param decidedOn the day of the vote
 * @param orderFrom the day before which nothing may have been ordered
 * @param agreementDue whether an agreement must be signed first (law 2000-321, art. 10; decree 2001-495)
 */
public record Grant(long cents, String decision, LocalDate decidedOn, LocalDate orderFrom, boolean agreementDue) {

    /** The same for less money, by a later act. */
    Grant amended(long newCents, String newDecision) {
        return new Grant(newCents, newDecision, decidedOn, orderFrom, agreementDue);
    }
}
