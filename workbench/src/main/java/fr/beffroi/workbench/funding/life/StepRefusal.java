package fr.beffroi.workbench.funding.life;

import java.time.LocalDate;

/** Why a step cannot be taken. */
public sealed interface StepRefusal {

    /** Not in this state. */
    record NotNow(FileState state, Step step) implements StepRefusal {}

    /** Not by this side. */
    record NotYou(Party needed) implements StepRefusal {}

    /** The mandate under which somebody acts does not let them. */
    record NotUnderMandate() implements StepRefusal {}

    /** By somebody other than who did the step before: two persons are needed. */
    record SecondPersonNeeded() implements StepRefusal {}

    /** The sum is outside what is possible. */
    record Sum(long cents, long leastCents, long mostCents) implements StepRefusal {}

    /** The day is too early. */
    record TooEarly(LocalDate day, LocalDate earliest) implements StepRefusal {}

    /** An agreement must be signed first. */
    record AgreementMissing() implements StepRefusal {}
}
