package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.reading.DeMinimisReader;
import fr.beffroi.workbench.aid.received.DeMinimisGrants;
import fr.beffroi.workbench.aid.received.KnownAids;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Where the company stands in de minimis, on the page of a file whose part rests on it. A company need not trust its officers with what it declared; the
 * decision counts it all the same, so an officer is told the room that is left.
 */
@Component
class DeMinimisFilePart implements FilePart {
    private static final int CENTS = 2;

    private final FileParts parts;
    private final DeMinimisReader deMinimis;
    private final KnownAids knownAids;
    private final DeMinimisGrants grants;

    DeMinimisFilePart(FileParts parts, DeMinimisReader deMinimis, KnownAids knownAids, DeMinimisGrants grants) {
        this.parts = parts;
        this.deMinimis = deMinimis;
        this.knownAids = knownAids;
        this.grants = grants;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        // Who acts under a mandate sees the file, and not what the company received elsewhere.
        if (!parts.isDeMinimis(file) || Viewers.current().role() == Role.MANDATARY) {
            return;
        }
        model.addAttribute("deMinimis", deMinimis.read(knownAids.read(file.company()), today));
        if (Viewers.current().role() == Role.OFFICER) {
            long cents = grants.standing(file.company(), today).roomCents();
            model.addAttribute("decisiveRoom", BigDecimal.valueOf(cents, CENTS));
        }
    }
}
