package fr.beffroi.workbench.demand.notice.code;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Union's places: countries, regions, and below them in France the departments. */
public final class Nuts {
    private static final int COUNTRY_LETTERS = 2;
    private static final Map<String, String> LABELS = new HashMap<>();
    private static final Map<String, String> DEPARTMENTS = new HashMap<>();

    static {
        for (String[] cells : CodeFile.read("nuts.txt")) {
            LABELS.put(cells[0], cells[1]);
            if (!cells[2].isEmpty()) {
                DEPARTMENTS.put(cells[0], cells[2]);
            }
        }
    }

    private Nuts() {}

    /** The name of a place; its country's where it is written in a former edition, else the code itself. */
    public static String label(String code, Locale language) {
        String label = LABELS.get(code);
        if (label != null && code.length() > COUNTRY_LETTERS) {
            return label;
        }
        String country = code.substring(0, Math.min(COUNTRY_LETTERS, code.length()));
        String name = Locale.of("", country.equals("UK") ? "GB" : country.equals("EL") ? "GR" : country)
                .getDisplayCountry(language);
        return name.isEmpty() || name.equals(country) ? code : name;
    }

    /** The French department that a code of the third level is. */
    public static Optional<String> findDepartment(String code) {
        return Optional.ofNullable(DEPARTMENTS.get(code));
    }
}
