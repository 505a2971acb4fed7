package fr.beffroi.workbench.demand.notice.code;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Common Procurement Vocabulary: 9 454 codes of eight digits, with their French and English words. */
public final class Cpv {
    private static final int DIVISION_DIGITS = 2;
    private static final int DIGITS = 8;
    private static final Map<String, String[]> LABELS = new LinkedHashMap<>();
    private static final Map<String, String[]> DIVISIONS = new LinkedHashMap<>();

    static {
        for (String[] cells : CodeFile.read("cpv.txt")) {
            String[] words = {cells[1], cells[2]};
            LABELS.put(cells[0], words);
            if (cells[0].endsWith("000000")) {
                DIVISIONS.put(cells[0].substring(0, DIVISION_DIGITS), words);
            }
        }
    }

    private Cpv() {}

    /** The words of a code, also of one that is written shortened, such as {@code 35}; the code itself where it is unknown. */
    public static String label(String code, Locale language) {
        return words(LABELS.get(code + "0".repeat(Math.max(0, DIGITS - code.length()))), code, language);
    }

    /** Divisions (the first two digits) with their words, in the order of codes. */
    public static Map<String, String> divisions(Locale language) {
        Map<String, String> divisions = new LinkedHashMap<>();
        DIVISIONS.forEach((code, words) -> divisions.put(code, words(words, code, language)));
        return divisions;
    }

    private static String words(String @Nullable [] words, String code, Locale language) {
        return words == null ? code : words[language.getLanguage().equals("en") ? 1 : 0];
    }
}
