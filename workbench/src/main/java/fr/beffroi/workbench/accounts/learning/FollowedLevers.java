package fr.beffroi.workbench.accounts.learning;

import fr.beffroi.workbench.accounts.effect.Effects;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.LeverExperience;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the plan asks of experience, from what was stated up to today; for the task force alone. */
@Component
class FollowedLevers implements LeverExperience {
    private final Effects effects;

    FollowedLevers(Effects effects) {
        this.effects = effects;
    }

    @Override
    @Transactional
    public List<Learned> list() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER || role == Role.AUDITOR || role == Role.SYSTEM
                ? Learning.of(effects.listFacts(Statements.monthAsked(LocalDate.now())))
                : List.of();
    }
}
