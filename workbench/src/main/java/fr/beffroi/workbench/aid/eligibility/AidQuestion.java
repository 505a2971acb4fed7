package fr.beffroi.workbench.aid.eligibility;

import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.CompanyFacts;
import fr.beffroi.workbench.aid.rule.CostLine;
import fr.beffroi.workbench.aid.rule.EarlierGrant;
import fr.beffroi.workbench.aid.rule.OtherAid;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may a company get for these costs? What the register knows (sites, undertaking, aid received) is not asked.
 *
 * @param appliedOn day of the written application
 * @param grantDay day of the decision
 * @param jobsCreated full-time jobs the project creates
 * @param otherAids for the same costs
 * @param ownFundsCents null where it is not said: no rule is then taken to bound the grant by it
 * @param inDifficulty after 651/2014, art. 2(18)
 * @param recoveryOpen whether aid declared illegal is still to be paid back
 * @param lastRedundancyOn null where there were none
 * @param disadvantagedTrainees whether all who are trained are workers with disabilities or disadvantaged
 */
public record AidQuestion(
        Siren siren,
        SizeClass size,
        List<CostLine> costs,
        LocalDate appliedOn,
        LocalDate grantDay,
        int jobsCreated,
        List<OtherAid> otherAids,
        @Nullable Long ownFundsCents,
        boolean inDifficulty,
        boolean recoveryOpen,
        @Nullable LocalDate lastRedundancyOn,
        boolean disadvantagedTrainees) {
    public AidQuestion {
        costs = List.copyOf(costs);
        otherAids = List.copyOf(otherAids);
    }

    /** As rules read it. */
    AidRequest request(Set<String> regions, List<EarlierGrant> earlierGrants, long roomCents) {
        return new AidRequest(
                new CompanyFacts(
                        siren.number(),
                        size,
                        regions,
                        inDifficulty,
                        recoveryOpen,
                        lastRedundancyOn,
                        ownFundsCents == null ? Long.MAX_VALUE : ownFundsCents),
                costs,
                appliedOn,
                grantDay,
                jobsCreated,
                otherAids,
                earlierGrants,
                roomCents,
                disadvantagedTrainees);
    }
}
