package fr.beffroi.engine.plan.goal;

import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import java.util.Optional;

/**
 * What a plan must keep of the goals before the one worked on.
 *
 * @param leastDelivered priority-weighted cumulated deliveries, summed over the weeks
 * @param mostPublicEuros infinite while nothing is proven of it
 * @param mostPrivateEuros infinite while nothing is proven of it
 */
public record EarlierGoals(double leastDelivered, double mostPublicEuros, double mostPrivateEuros) {

    /** Only goal 1 is reached. */
    public static EarlierGoals deliver(double leastDelivered) {
        return new EarlierGoals(leastDelivered, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Goal 2 is reached too. */
    public EarlierGoals withPublic(double mostEuros) {
        return new EarlierGoals(leastDelivered, mostEuros, Double.POSITIVE_INFINITY);
    }

    /** Goal 3 is reached too. */
    public EarlierGoals withPrivate(double mostEuros) {
        return new EarlierGoals(leastDelivered, mostPublicEuros, mostEuros);
    }

    /** Who pays what of a plan that keeps them; empty for one that does not. */
    Optional<FundingSplit> splitIfKept(LeverSearch search, LeverPlan plan) {
        if (!search.mayDeliver(plan, leastDelivered)
                || search.delivered(plan).orElse(Double.NEGATIVE_INFINITY) < leastDelivered) {
            return Optional.empty();
        }
        return search.split(plan)
                .filter(split -> split.publicEuros() <= mostPublicEuros && split.privateEuros() <= mostPrivateEuros);
    }
}
