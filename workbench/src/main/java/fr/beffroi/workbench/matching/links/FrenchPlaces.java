package fr.beffroi.workbench.matching.links;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Departments and their NUTS codes (level 3, Eurostat's NUTS 2016 and 2021; the former ones of Hauts-de-France too). */
public final class FrenchPlaces {
    /** Each level-2 region, or level-1 where it has no level 2, with its departments in the order of their last digit. */
    private static final String CODES = """
            FR10 75 77 78 91 92 93 94 95
            FRB0 18 28 36 37 41 45
            FRC1 21 58 71 89
            FRC2 25 39 70 90
            FRD1 14 50 61
            FRD2 27 76
            FRE1 59 62
            FRE2 02 60 80
            FRF1 67 68
            FRF2 08 10 51 52
            FRF3 54 55 57 88
            FRG0 44 49 53 72 85
            FRH0 22 29 35 56
            FRI1 24 33 40 47 64
            FRI2 19 23 87
            FRI3 16 17 79 86
            FRJ1 11 30 34 48 66
            FRJ2 09 12 31 32 46 65 81 82
            FRK1 03 15 43 63
            FRK2 01 07 26 38 42 69 73 74
            FRL0 04 05 06 13 83 84
            FRM0 2A 2B
            FR30 59 62
            FR22 02 60 80
            """;

    private static final Map<String, String> DEPARTMENTS = read();

    private FrenchPlaces() {}

    private static Map<String, String> read() {
        Map<String, String> departments = new LinkedHashMap<>();
        CODES.lines().forEach(line -> {
            String[] parts = line.split(" ");
            for (int i = 1; i < parts.length; i++) {
                departments.put(parts[0] + i, parts[i]);
            }
        });
        return departments;
    }

    /** The department of a NUTS code of level 3, such as {@code 59} of {@code FRE11}. */
    public static Optional<String> department(String nuts) {
        return Optional.ofNullable(DEPARTMENTS.get(nuts));
    }

    /** The NUTS code of a department in force, such as {@code FRE11}; empty overseas. */
    public static Optional<String> nuts(String department) {
        return DEPARTMENTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(department))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A code of NUTS 2013 in Hauts-de-France as it is today; any other as it is. */
    public static String current(String nuts) {
        if (nuts.startsWith("FR30")) {
            return nuts.replace("FR30", "FRE1");
        }
        return nuts.startsWith("FR22") ? nuts.replace("FR22", "FRE2") : nuts;
    }
}
