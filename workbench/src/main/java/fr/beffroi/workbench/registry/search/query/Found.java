package fr.beffroi.workbench.registry.search.query;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total number of companies
 * @param sirens those of the page asked for, best first
 * @param counts of each facet the number of companies by value, as if nothing were chosen of that facet itself
 * @param forgiven whether the words had to be taken for others that look like them
 * @param complete false while the node still reads the database for the first time
 */
public record Found(
        int total, List<String> sirens, Map<Facet, Map<String, Integer>> counts, boolean forgiven, boolean complete) {}
