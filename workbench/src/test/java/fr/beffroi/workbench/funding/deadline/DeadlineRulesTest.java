package fr.beffroi.workbench.funding.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.workbench.aid.programme.AidForm;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Grant;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which days follow from the state of a file. */
class DeadlineRulesTest {
    private static final LocalDate SINCE = LocalDate.of(2028, 3, 6);
    private static final LocalDate APPLIED = LocalDate.of(2027, 11, 30);
    private static final LocalDate CLOSES = LocalDate.of(2028, 12, 31);
    private static final DeadlineRules.Facts FACTS =
            new DeadlineRules.Facts(SINCE, APPLIED, LocalDate.of(2027, 12, 31));
    private static final Grant GRANT = new Grant(30_000_00, "2028-CP-1", SINCE, APPLIED, true);
    private static final ProgrammeBody PROGRAMME = new ProgrammeBody(
            "Essai",
            LocalDate.of(2027, 1, 1),
            CLOSES,
            List.of(new Tranche(
                    "Volet", LegalBasis.DE_MINIMIS, null, new AidForm.Grant(), List.of(new CostRule.PaidWithin(3)))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void whatIsUndecidedIsToBeDecidedBeforeSilenceAndTheEndOfTheProgramme() {
        assertThat(of(new FileState.Complete(APPLIED)))
                .extracting(Deadline::kind, Deadline::side, Deadline::dueOn)
                .containsExactly(
                        tuple(Deadline.Kind.DECISION, Party.TASK_FORCE, LocalDate.of(2028, 2, 29)),
                        tuple(Deadline.Kind.CLOSING, Party.TASK_FORCE, CLOSES));
    }

    @Test
    void anAgreementIsToBeSignedAndCostsToBePaidByTheCompany() {
        assertThat(of(new FileState.AgreementSent(GRANT)))
                .containsExactly(
                        new Deadline(Deadline.Kind.AGREEMENT, Party.COMPANY, LocalDate.of(2028, 5, 5), "", "60"));
        assertThat(of(new FileState.Running(GRANT, 0)))
                .containsExactly(
                        new Deadline(Deadline.Kind.PAYMENT, Party.COMPANY, LocalDate.of(2030, 11, 30), "", "3"));
    }

    @Test
    void whatIsOverOrNotHandedInHasNoDueDay() {
        assertThat(of(new FileState.Draft())).isEmpty();
        assertThat(of(new FileState.Withdrawn())).isEmpty();
        assertThat(of(new FileState.Closed(GRANT, 30_000_00))).isEmpty();
    }

    @Test
    void nearIsAWeekAndLateIsThePastDay() {
        Deadline due = new Deadline(Deadline.Kind.PAPERS, Party.COMPANY, SINCE, "", "30");
        assertThat(due.isNear(SINCE.minusDays(8))).isFalse();
        assertThat(due.isNear(SINCE.minusDays(7))).isTrue();
        assertThat(due.isLate(SINCE)).isFalse();
        assertThat(due.isLate(SINCE.plusDays(1))).isTrue();
    }

    private static List<Deadline> of(FileState state) {
        GrantFile file = new GrantFile(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                1,
                "Volet",
                "drones",
                Siren.fictive(74_950),
                "Essai",
                state,
                1);
        return DeadlineRules.of(file, FACTS, PROGRAMME);
    }
}
