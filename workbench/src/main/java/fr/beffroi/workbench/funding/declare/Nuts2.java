package fr.beffroi.workbench.funding.declare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Regions of level 2 of the nomenclature of territorial units (Regulation 1059/2003), by French department. */
final class Nuts2 {
    private static final Map<String, List<String>> DEPARTMENTS = Map.ofEntries(
            Map.entry("FR10", List.of("75", "77", "78", "91", "92", "93", "94", "95")),
            Map.entry("FRB0", List.of("18", "28", "36", "37", "41", "45")),
            Map.entry("FRC1", List.of("21", "58", "71", "89")),
            Map.entry("FRC2", List.of("25", "39", "70", "90")),
            Map.entry("FRD1", List.of("14", "50", "61")),
            Map.entry("FRD2", List.of("27", "76")),
            Map.entry("FRE1", List.of("59", "62")),
            Map.entry("FRE2", List.of("02", "60", "80")),
            Map.entry("FRF1", List.of("67", "68")),
            Map.entry("FRF2", List.of("08", "10", "51", "52")),
            Map.entry("FRF3", List.of("54", "55", "57", "88")),
            Map.entry("FRG0", List.of("44", "49", "53", "72", "85")),
            Map.entry("FRH0", List.of("22", "29", "35", "56")),
            Map.entry("FRI1", List.of("24", "33", "40", "47", "64")),
            Map.entry("FRI2", List.of("19", "23", "87")),
            Map.entry("FRI3", List.of("16", "17", "79", "86")),
            Map.entry("FRJ1", List.of("11", "30", "34", "48", "66")),
            Map.entry("FRJ2", List.of("09", "12", "31", "32", "46", "65", "81", "82")),
            Map.entry("FRK1", List.of("03", "15", "43", "63")),
            Map.entry("FRK2", List.of("01", "07", "26", "38", "42", "69", "73", "74")),
            Map.entry("FRL0", List.of("04", "05", "06", "13", "83", "84")),
            Map.entry("FRM0", List.of("2A", "2B")),
            Map.entry("FRY1", List.of("971")),
            Map.entry("FRY2", List.of("972")),
            Map.entry("FRY3", List.of("973")),
            Map.entry("FRY4", List.of("974")),
            Map.entry("FRY5", List.of("976")));

    private Nuts2() {}

    /** The region of a department; empty where the code is none. */
    static Optional<String> ofDepartment(String code) {
        return DEPARTMENTS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
