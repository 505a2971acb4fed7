package fr.beffroi.engine.plan.funding;

import fr.beffroi.engine.model.Company.SingleUndertaking;
import java.util.HashMap;
import java.util.Map;

/**
 * What programmes have already granted to single undertakings, in €, and what therefore is no longer there below {@code capPerCompany}. All
 * other limits on money can be lowered in the model itself; this one a model can only say for all undertakings alike.
 */
public final class GrantedBefore {
    /** Nothing yet. */
    public static final GrantedBefore NONE = new GrantedBefore();

    private final Map<Key, Double> euros = new HashMap<>();

    private record Key(String programme, SingleUndertaking undertaking) {}

    /** Counts a grant. */
    public void add(String programme, SingleUndertaking undertaking, double moreEuros) {
        euros.merge(new Key(programme, undertaking), moreEuros, Double::sum);
    }

    double of(String programme, SingleUndertaking undertaking) {
        return euros.getOrDefault(new Key(programme, undertaking), 0.0);
    }
}
