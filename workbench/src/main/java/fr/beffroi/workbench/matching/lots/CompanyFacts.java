package fr.beffroi.workbench.matching.lots;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A company as far as it matters for what it could do.
 *
 * @param key SIREN, or what else it is told apart by
 * @param processes codes in the tree of processes
 * @param activity class of NAF rev. 2 such as {@code 25.62B}; null where unknown
 * @param credentials kinds it holds today
 * @param tokens of the words it describes itself with
 * @param nuts of its sites, codes in force
 * @param size {@code micro}, {@code sme}, {@code midcap} or {@code large}; null where unknown
 * @param wins lots it was awarded
 * @param refusals what it said is not for it
 */
public record CompanyFacts(
        String key,
        Set<String> processes,
        @Nullable String activity,
        Set<String> credentials,
        Set<String> tokens,
        Set<String> nuts,
        @Nullable String size,
        List<PastWin> wins,
        List<Refusal> refusals) {}
