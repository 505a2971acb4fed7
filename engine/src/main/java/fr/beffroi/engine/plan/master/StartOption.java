package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.funding.FundingClass;

/**
 * A run of weeks in which a lever may be started, all of one funding class. Taken as one choice it is counted with the effect of its
 * first week and the cost of its last: never worse than any week in it, so what is proven with it holds for all of them.
 */
public record StartOption(int first, int last, FundingClass fundingClass) {
    public boolean isSingleWeek() {
        return first == last;
    }
}
