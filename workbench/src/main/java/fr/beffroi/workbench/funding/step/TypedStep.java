package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.funding.life.Step;

/**
 * A step as it was typed, whole and without fault, with what is recorded beside it.
 *
 * @param votes how the deciding body voted; empty for other steps
 * @param withdrawals who withdrew for an interest; empty where nobody did
 * @param sessionOn the day of its session; the epoch for other steps
 * @param spentCents what the company spent, for a payment; else 0
 * @param what for which costs; else empty
 * @param iban where to; else empty
 */
record TypedStep(
        Step step,
        String votes,
        String withdrawals,
        java.time.LocalDate sessionOn,
        long spentCents,
        String what,
        String iban) {}
