package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedPart;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.matching.makers.MakerSearch;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who can make it, on a need's page: for its owner, and for officers and auditors. Competitors are not shown to companies. */
@Component
class MakersPart implements NeedPart {
    private static final int ORDER = 10;

    private final MakerSearch search;

    MakersPart(MakerSearch search) {
        this.search = search;
    }

    /** Who may ask who can make something. */
    static boolean mayAsk() {
        return Set.of(Role.BUYER, Role.OFFICER, Role.AUDITOR)
                .contains(Viewers.current().role());
    }

    @Override
    public String fragment() {
        return "matching/need :: makers";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown(Need need) {
        return mayAsk();
    }

    @Override
    public Map<String, Object> model(Need need) {
        return Map.of("matchingMakers", search.find(need.shape()));
    }
}
