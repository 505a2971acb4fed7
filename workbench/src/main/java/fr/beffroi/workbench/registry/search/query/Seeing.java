package fr.beffroi.workbench.registry.search.query;

import java.util.Map;

/**
 * How much of a company the person who asks may see, in the index's levels: the same rule as row-level security's.
 *
 * @param ordinary level of a company of which nothing particular is known
 * @param exceptions levels by SIREN of the companies that differ: one's own; those that trust others, or not
 * @param publishedOnly whether only companies that agreed to be published are seen
 */
record Seeing(int ordinary, Map<String, Integer> exceptions, boolean publishedOnly) {}
