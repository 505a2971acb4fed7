package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.deminimis.Standing;
import fr.beffroi.workbench.aid.received.KnownAid;
import fr.beffroi.workbench.aid.received.KnownAids;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.HomePart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For a company head: is there something for me? What is left under the ceiling, and the way to the question. */
@Component
class AidHomePart implements HomePart {
    private static final int ORDER = 15;
    private static final int CENTS = 2;

    private final AidAsked asked;
    private final KnownAids knownAids;

    AidHomePart(AidAsked asked, KnownAids knownAids) {
        this.asked = asked;
        this.knownAids = knownAids;
    }

    @Override
    public String fragment() {
        return "aid/home :: company";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role() == Role.COMPANY_MEMBER;
    }

    @Override
    public Map<String, Object> model() {
        Optional<Siren> own = asked.findOwn();
        if (own.isEmpty()) {
            return Map.of("aidSiren", "", "aidRoom", BigDecimal.ZERO);
        }
        KnownAid known = knownAids.read(own.get());
        Standing standing = known.deMinimis().standing(own.get().number(), LocalDate.now());
        return Map.of("aidSiren", own.get().number(), "aidRoom", BigDecimal.valueOf(standing.roomCents(), CENTS));
    }
}
