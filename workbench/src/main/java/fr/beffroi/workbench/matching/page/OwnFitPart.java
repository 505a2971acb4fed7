package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedPart;
import fr.beffroi.workbench.matching.makers.Fit;
import fr.beffroi.workbench.matching.makers.MakerSearch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a need's page, for a company: how it stands to it, and what it lacks. */
@Component
class OwnFitPart implements NeedPart {
    private static final int ORDER = 10;

    private final MakerSearch search;
    private final OwnCompany own;

    OwnFitPart(MakerSearch search, OwnCompany own) {
        this.search = search;
        this.own = own;
    }

    @Override
    public String fragment() {
        return "matching/need :: own";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown(Need need) {
        return own.find().isPresent();
    }

    @Override
    public Map<String, Object> model(Need need) {
        Optional<Fit> fit = own.find().flatMap(siren -> search.find(need.shape(), siren));
        Map<String, Object> model = new HashMap<>();
        model.put("matchingOwn", fit.orElse(null));
        return model;
    }
}
