package fr.beffroi.workbench.matching.links;

import java.util.List;

/**
 * What a code of the common procurement vocabulary has to do with.
 *
 * @param cpv its digits without the zeros at the end, at least two
 * @param processes codes in the tree of processes, the closest first
 * @param activities classes of NAF rev. 2 such as {@code 25.62B}, or beginnings of them such as {@code 25.6}, the closest first
 */
public record CpvLink(String cpv, List<String> processes, List<String> activities) {}
