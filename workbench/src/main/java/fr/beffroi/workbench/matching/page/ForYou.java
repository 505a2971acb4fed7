package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.matching.makers.Fit;
import fr.beffroi.workbench.matching.makers.MakerSearch;
import fr.beffroi.workbench.registry.Siren;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A company's needs: those open to it that it can make, then those it nearly can, with what is missing. */
@Service
class ForYou {
    private final Needs needs;
    private final MakerSearch search;

    ForYou(Needs needs, MakerSearch search) {
        this.needs = needs;
        this.search = search;
    }

    /** A need with how the company stands to it. */
    record Line(Need need, Fit fit) {}

    /** Best first; that they were seen is noted. */
    @Transactional
    List<Line> list(Siren siren) {
        Map<Need, NeedShape> open = new LinkedHashMap<>();
        needs.listOpenNeedsOf(search.processesAround(siren)).forEach(need -> open.put(need, need.shape()));
        Map<Need, Fit> ranked = search.rank(open, siren);
        needs.noteSeen(ranked.keySet());
        return ranked.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }
}
