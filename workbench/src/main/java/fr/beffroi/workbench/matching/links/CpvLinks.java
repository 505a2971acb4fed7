package fr.beffroi.workbench.matching.links;

import fr.beffroi.workbench.matching.words.DataLines;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The links of {@code matching/cpv-links.txt}: a code without a line of its own takes the closest above it. */
public final class CpvLinks {
    private static final int DIVISION_DIGITS = 2;
    private static final CpvLinks SHIPPED = new CpvLinks();

    private final Map<String, CpvLink> byDigits = new LinkedHashMap<>();

    private CpvLinks() {
        for (List<String> entry : DataLines.read("/matching/cpv-links.txt", 3)) {
            String digits = entry.get(0);
            CpvLink link = new CpvLink(digits, DataLines.parts(entry.get(1)), DataLines.parts(entry.get(2)));
            if (byDigits.put(digits, link) != null) {
                throw new IllegalStateException("matching/cpv-links.txt has two lines for " + digits);
            }
        }
    }

    /** Those that Beffroi ships. */
    public static CpvLinks shipped() {
        return SHIPPED;
    }

    /** All, in the order of the file. */
    public Collection<CpvLink> all() {
        return byDigits.values();
    }

    /** The closest line for a code of eight digits; empty in divisions that are not industrial. */
    public Optional<CpvLink> closest(String cpv) {
        for (int length = cpv.length(); length >= DIVISION_DIGITS; length--) {
            CpvLink link = byDigits.get(cpv.substring(0, length));
            if (link != null) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }

    /** Processes that codes have to do with, those of the first code first. */
    public Set<String> processes(Collection<String> cpv) {
        Set<String> processes = new LinkedHashSet<>();
        cpv.forEach(code -> closest(code).ifPresent(link -> processes.addAll(link.processes())));
        return processes;
    }

    /** Activities that codes have to do with, those of the first code first. */
    public Set<String> activities(Collection<String> cpv) {
        Set<String> activities = new LinkedHashSet<>();
        cpv.forEach(code -> closest(code).ifPresent(link -> activities.addAll(link.activities())));
        return activities;
    }

    /** The digits of a code without the zeros at its end, at least two. */
    public static String digits(String cpv) {
        int end = cpv.length();
        while (end > DIVISION_DIGITS && cpv.charAt(end - 1) == '0') {
            end--;
        }
        return cpv.substring(0, end);
    }

    /** How many digits two codes share from the left, zeros at the end not counted: 0 to 8. */
    public static int shared(String one, String other) {
        String first = digits(one);
        String second = digits(other);
        int shared = 0;
        while (shared < Math.min(first.length(), second.length()) && first.charAt(shared) == second.charAt(shared)) {
            shared++;
        }
        return shared < DIVISION_DIGITS ? 0 : shared;
    }
}
