package fr.beffroi.workbench.registry.imports.merge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a merge did.
 *
 * @param sitesClosed sites that were open in the register and are closed in the file, among the changed ones
 * @param headOfficesMoved sites that were a head office and are none any more, among the changed ones
 */
public record MergeCounts(
        long companiesAdded,
        long companiesChanged,
        long companiesUnchanged,
        long sitesAdded,
        long sitesChanged,
        long sitesUnchanged,
        long sitesClosed,
        long headOfficesMoved) {

    /** The counts by their names, in this order. */
    public Map<String, Long> asMap() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("companiesAdded", companiesAdded);
        counts.put("companiesChanged", companiesChanged);
        counts.put("companiesUnchanged", companiesUnchanged);
        counts.put("sitesAdded", sitesAdded);
        counts.put("sitesChanged", sitesChanged);
        counts.put("sitesUnchanged", sitesUnchanged);
        counts.put("sitesClosed", sitesClosed);
        counts.put("headOfficesMoved", headOfficesMoved);
        return counts;
    }
}
