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
 * @param disadvantagedTrainees whether all who are trained are workers with disabilities or disadvantaged (651/2014, art. 31(4)(a))
 */
public record AidRequest(
        CompanyFacts company,
        List<CostLine> costs,
        LocalDate appliedOn,
        LocalDate grantDay,
        int jobsCreated,
        List<OtherAid> otherAids,
        List<EarlierGrant> earlierGrants,
        long deMinimisRoomCents,
        boolean disadvantagedTrainees) {

    /** Copies the lists. */
    public AidRequest {
        costs = List.copyOf(costs);
        otherAids = List.copyOf(otherAids);
        earlierGrants = List.copyOf(earlierGrants);
    }

    /** What others give for these costs. */
    long othersCents() {
        return otherAids.stream().mapToLong(OtherAid::cents).sum();
    }
}
