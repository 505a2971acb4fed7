package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * What a company asks for, with everything rules look at.
 *
 * @param appliedOn day the written application came in
 * @param grantDay day the decision would be made
 * @param jobsCreated full-time jobs the project creates
 * @param otherAids for the same costs
 * @param earlierGrants from the same programme
 * @param deMinimisRoomCents what de minimis leaves on {@code grantDay}; asked only where that is the legal basis
 */
public record AidRequest(
        CompanyFacts company,
        List<CostLine> costs,
        LocalDate appliedOn,
        LocalDate grantDay,
        int jobsCreated,
        List<OtherAid> otherAids,
        List<EarlierGrant> earlierGrants,
        long deMinimisRoomCents) {

    /** Copies the lists. */
    public AidRequest {
        costs = List.copyOf(costs);
        otherAids = List.copyOf(otherAids);
        earlierGrants = List.copyOf(earlierGrants);
    }
}
