package fr.beffroi.workbench.matching.standing;

import fr.beffroi.workbench.matching.lots.CompanyFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company watches for: what it does, and what it added.
 *
 * @param phrases words it added, each a term of a trade or some words that all must be there
 * @param places beginnings of NUTS codes such as {@code FRE} or {@code FRE11}; empty: everywhere
 * @param leastEuros null: none; lots whose value is not said come all the same
 * @param mostEuros likewise
 */
public record Profile(
        CompanyFacts company,
        List<String> phrases,
        List<String> places,
        @Nullable Long leastEuros,
        @Nullable Long mostEuros) {}
