package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Award;
import fr.beffroi.workbench.demand.notice.Lot;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.Party;

/** How much a notice says: the number of facts in it. */
final class Fullness {
    private Fullness() {}

    static int of(Notice notice) {
        int facts = said(notice.title()) + said(notice.description());
        facts += notice.cpv().size() + notice.nuts().size();
        facts += notice.value() == null ? 0 : 1;
        facts += notice.buyers().stream().mapToInt(Fullness::of).sum();
        for (Lot lot : notice.lots()) {
            facts += 1
                    + said(lot.title())
                    + said(lot.description())
                    + lot.cpv().size()
                    + lot.nuts().size();
            facts += (lot.deadline() == null ? 0 : 1) + (lot.value() == null ? 0 : 1);
        }
        for (Award award : notice.awards()) {
            facts += 1 + award.winners().stream().mapToInt(Fullness::of).sum();
            facts += (award.on() == null ? 0 : 1) + (award.value() == null ? 0 : 1) + (award.tenders() == null ? 0 : 1);
        }
        return facts;
    }

    private static int of(Party party) {
        return said(party.name()) + (party.id() == null ? 0 : 1) + (party.town() == null ? 0 : 1);
    }

    private static int said(String text) {
        return text.isBlank() ? 0 : 1;
    }
}
