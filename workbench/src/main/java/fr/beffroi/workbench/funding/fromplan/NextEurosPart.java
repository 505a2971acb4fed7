package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.aid.programme.ProgrammePart;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On a programme's page: what its next 10 000 € would bring. */
@Component
class NextEurosPart implements ProgrammePart {
    private final NextEuros nextEuros;

    NextEurosPart(NextEuros nextEuros) {
        this.nextEuros = nextEuros;
    }

    @Override
    public String fragment() {
        return "funding/next-euros :: part";
    }

    @Override
    public boolean isShown() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER || role == Role.AUDITOR;
    }

    @Override
    public Map<String, Object> model(UUID programme) {
        return Map.of("fundingNextEuros", nextEuros.list(programme));
    }
}
