package fr.beffroi.workbench.funding.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Steps of every kind, with sums and days that fit and some that do not. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int YEAR = 2026;

    private Samples() {}

    /** One step of each kind. */
    static List<Step> steps(long cents, LocalDate day, boolean agreementDue, String decision) {
        return List.of(
                new Step.Submit(day),
                new Step.Withdraw(),
                new Step.AskForMore("un devis"),
                new Step.Supply(),
                new Step.Acknowledge(day),
                new Step.Examine("tout va"),
                new Step.Propose(cents),
                new Step.AgreeProposal(),
                new Step.RejectProposal("à revoir"),
                new Step.DecideGrant(cents, decision, day, agreementDue),
                new Step.DecideRefusal(decision, "hors champ"),
                new Step.MakeEnforceable(day),
                new Step.SendAgreement(),
                new Step.Sign(),
                new Step.Start(),
                new Step.AskPayment(cents),
                new Step.CheckPayment(cents),
                new Step.RejectPayment("facture illisible"),
                new Step.AgreePayment(YEAR),
                new Step.ConfirmPayment(day),
                new Step.ReturnOrder("IBAN faux"),
                new Step.Amend(cents, decision),
                new Step.Lapse("délai passé"),
                new Step.Close(),
                new Step.ClaimBack(cents, decision),
                new Step.RecordRecovery(cents));
    }

    /** Any step. */
    static Step random(Random random) {
        long[] sums = {-1, 0, 1 + random.nextInt(5), 1 + random.nextInt(40), 100 + random.nextInt(200), Long.MAX_VALUE};
        List<Step> steps = steps(
                sums[random.nextInt(sums.length)],
                DAY.plusDays(random.nextInt(4)),
                random.nextBoolean(),
                "D" + random.nextInt(100));
        return steps.get(random.nextInt(steps.size()));
    }
}
