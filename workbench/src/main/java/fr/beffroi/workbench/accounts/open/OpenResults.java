package fr.beffroi.workbench.accounts.open;

import fr.beffroi.workbench.accounts.told.OpenResult;
import fr.beffroi.workbench.accounts.told.PublicEffects;
import fr.beffroi.workbench.funding.open.GrantResults;
import fr.beffroi.workbench.funding.open.PublishedTotals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts results that were made public beside their grants. */
@Component
class OpenResults implements GrantResults {
    private final PublicEffects effects;
    private final PublishedTotals published;

    OpenResults(PublicEffects effects, PublishedTotals published) {
        this.effects = effects;
        this.published = published;
    }

    @Override
    public Map<Long, List<Result>> byGrant() {
        Map<Long, List<Result>> results = new HashMap<>();
        Map<UUID, Long> numbers = published.numbers();
        for (OpenResult one : effects.listResults()) {
            Long number = numbers.get(one.file());
            if (number != null) {
                results.computeIfAbsent(number, grant -> new ArrayList<>())
                        .add(new Result(one.measure().name(), one.quantity(), one.month()));
            }
        }
        return results;
    }
}
