package fr.beffroi.workbench.funding.deadline;

import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.life.Silence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The due days that follow from where a file is: from the law, from its programme, or from the task force's own rule. */
final class DeadlineRules {
    /** Own rules, in days, where neither law nor programme says a day. */
    static final int COMPLETENESS_DAYS = 15;

    static final int PAPERS_DAYS = 30;
    static final int AGREEMENT_DAYS = 60;

    private DeadlineRules() {}

    /**
     * What must be known of a file beside its state.
     *
     * @param since the day it came where it is
     * @param appliedOn the day it was first handed in; null before that
     * @param handedInOn the day it was last handed in: a request for papers stops the term of silence
     */
    record Facts(
            LocalDate since,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate handedInOn) {}

    static List<Deadline> of(GrantFile file, Facts facts, @Nullable ProgrammeBody programme) {
        List<Deadline> due = new ArrayList<>();
        switch (file.state()) {
            case FileState.Submitted _ -> {
                due.add(own(Deadline.Kind.COMPLETENESS, Party.TASK_FORCE, facts.since(), COMPLETENESS_DAYS));
                decide(facts, programme, due);
            }
            case FileState.Incomplete _ ->
                due.add(own(Deadline.Kind.PAPERS, Party.COMPANY, facts.since(), PAPERS_DAYS));
            case FileState.Complete _, FileState.Examined _, FileState.Proposed _, FileState.ToDecide _ ->
                decide(facts, programme, due);
            case FileState.AgreementSent _ ->
                due.add(own(Deadline.Kind.AGREEMENT, Party.COMPANY, facts.since(), AGREEMENT_DAYS));
            case FileState.Running _ -> pay(file, facts, programme, due);
            default -> {
                // Nothing is due by a day of its own.
            }
        }
        return due;
    }

    private static Deadline own(Deadline.Kind kind, Party side, LocalDate from, int days) {
        return new Deadline(kind, side, from.plusDays(days), "", String.valueOf(days));
    }

    private static void decide(Facts facts, @Nullable ProgrammeBody programme, List<Deadline> due) {
        if (facts.handedInOn() != null) {
            due.add(new Deadline(
                    Deadline.Kind.DECISION,
                    Party.TASK_FORCE,
                    Silence.from(facts.handedInOn()),
                    "",
                    String.valueOf(Silence.MONTHS)));
        }
        if (programme != null) {
            due.add(new Deadline(Deadline.Kind.CLOSING, Party.TASK_FORCE, programme.closesOn(), "", ""));
        }
    }

    private static void pay(GrantFile file, Facts facts, @Nullable ProgrammeBody programme, List<Deadline> due) {
        LocalDate applied = facts.appliedOn();
        if (programme == null || applied == null) {
            return;
        }
        programme.tranches().stream()
                .filter(part -> part.name().equals(file.part()))
                .flatMap(part -> part.rules().stream())
                .filter(CostRule.PaidWithin.class::isInstance)
                .map(CostRule.PaidWithin.class::cast)
                .mapToInt(CostRule.PaidWithin::years)
                .min()
                .ifPresent(years -> due.add(new Deadline(
                        Deadline.Kind.PAYMENT, Party.COMPANY, applied.plusYears(years), "", String.valueOf(years))));
    }
}
