package fr.beffroi.engine.plan.funding;

import java.util.List;

/**
 * Weeks that are alike for the money of one lever: the same of its eligible programmes are open and the same yearly envelopes pay.
 *
 * @param programmes positions of the programmes that may pay, in model order
 * @param year calendar year of the Monday, 0 where no programme counts by year
 */
public record FundingClass(List<Integer> programmes, int year) {
    public FundingClass {
        programmes = List.copyOf(programmes);
    }
}
