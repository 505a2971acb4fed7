package fr.beffroi.workbench.identity.marking;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the markings of the French instruction on the protection of national defence secrets (IGI 1300), of its predecessors, of Diffusion
 * Restreinte (II 901), Spécial France, NATO and the European Union. A marking is a stamp: it stands alone on its line, or in capitals where
 * nothing around it says that it is only spoken of. Ordinary words pass: "secret de fabrication", "habilitation Secret", "aucune mention
 * DIFFUSION RESTREINTE".
 */
final class MarkingRules {
    /** Stamps of several words; in capitals they count anywhere in a line. */
    private static final String LONG =
            "TRES SECRET(?:[ -]DEFENSE)?|SECRET[ -]DEFENSE|CONFIDENTIEL[ -]DEFENSE|DIFFUSION[ -]RESTREINTE|SPECIAL[ -]FRANCE"
                    + "|(?:NATO|OTAN)[ -](?:UNCLASSIFIED[ -]RESTRICTED|RESTRICTED|CONFIDENTIAL|SECRET|DIFFUSION[ -]RESTREINTE|CONFIDENTIEL)"
                    + "|COSMIC[ -](?:TOP SECRET|TRES SECRET)|(?:RESTREINT|CONFIDENTIEL|SECRET|TRES SECRET)[ -]UE(?:/EU (?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET))?"
                    + "|EU[ -](?:RESTRICTED|CONFIDENTIAL|SECRET|TOP SECRET)|TOP[ -]SECRET";

    private static final Pattern STAMP = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + LONG + ")(?![\\p{L}\\p{N}])");

    /** Alone on its line, but for what stamps are framed with and a word that introduces them. */
    private static final Pattern ALONE = Pattern.compile(
            "^[\\W_]*(?:(?:MENTION|CLASSIFICATION|MARQUAGE|CLASSIFIE|NIVEAU DE CLASSIFICATION)\\W+)?(SECRET|" + LONG
                    + ")[\\W_]*(?:(?i:PAGE) \\d+(?: ?[/ ] ?\\d+)?)?[\\W_]*$");

    /** The two that name no clearance either: alone on a line they count in small letters too. */
    private static final Pattern ALONE_ANY_CASE =
            Pattern.compile("^[\\W_]*(DIFFUSION[ -]RESTREINTE|SPECIAL[ -]FRANCE)[\\W_]*$", Pattern.CASE_INSENSITIVE);

    /** "Ce document est classifié SECRET": said of the text itself. */
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:document|fichier|note|piece|rapport|plan)s?\\b[^.;\\n]{0,40}\\bclassifiee?s?\\W+(?:au niveau |en )?(?:TRES )?SECRET\\b",
            Pattern.CASE_INSENSITIVE);

    /** Words before a stamp, in the same sentence, by which it is only spoken of. */
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "(?i)\\b(?:habilit\\w*|agrement\\w*|aucune?s?|sans|ni|non|jamais|pas|refus\\w*|interdi\\w*|mentions?|marque\\w*|niveau\\w*|clearance|no|not|without|never|marked)\\b[^.;\\n]*$");

    private static final Pattern SPACED = Pattern.compile("(?<!\\S)(?:\\p{Lu} ){3,}\\p{Lu}(?!\\S)");

    private MarkingRules() {}

    /** The first marking a text bears, in capitals without accents; empty where it bears none. Time grows with the text's length only. */
    static Optional<String> find(String text) {
        for (String line : plain(text).split("[\\n\\r\\u000b\\f\\u2028\\u2029\\t]+", -1)) {
            Optional<String> found = findInLine(line);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> findInLine(String line) {
        for (Pattern pattern : List.of(ALONE, ALONE_ANY_CASE)) {
            Matcher alone = pattern.matcher(line);
            if (alone.find()) {
                return Optional.of(alone.group(1).toUpperCase(Locale.ROOT));
            }
        }
        if (SAID.matcher(line).find()) {
            return Optional.of("SECRET");
        }
        Matcher stamp = STAMP.matcher(line);
        while (stamp.find()) {
            int from = Math.max(0, stamp.start() - 200);
            if (!SPOKEN_OF.matcher(line.substring(from, stamp.start())).find()) {
                return Optional.of(stamp.group());
            }
        }
        return Optional.empty();
    }

    /** Without accents; no-break and double spaces as one; S E C R E T as SECRET. */
    private static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[ \\u00a0\\u202f]{3,}", "  ");
        // Between letters that are set apart, two spaces part the words.
        Matcher spaced = SPACED.matcher(bare.replace("  ", " \u0000 "));
        return spaced.replaceAll(found -> found.group().replace(" ", "")).replace(" \u0000 ", " ");
    }
}
