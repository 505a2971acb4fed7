package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask about a company.
 *
 * @param regions INSEE codes of the regions it has a site in
 * @param inDifficulty after 651/2014, art. 2(18)
 * @param recoveryOpen whether aid was declared illegal and not paid back yet
 * @param lastRedundancyOn day of its last redundancies; null where there were none
 * @param ownFundsCents its equity
 */
public record CompanyFacts(
        String siren,
        SizeClass size,
        Set<String> regions,
        boolean inDifficulty,
        boolean recoveryOpen,
        @Nullable LocalDate lastRedundancyOn,
        long ownFundsCents) {}
