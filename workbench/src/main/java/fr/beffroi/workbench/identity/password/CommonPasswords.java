package fr.beffroi.workbench.identity.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What guessers try first. The list ({@code common-password-words.txt}) was written for Beffroi: the words that common French and English
 * passwords are made of, keyboard rows, first names, months, clubs, places of the region and of the trade. A password is common where it is
 * made of at most two of these words (repetitions count once), whatever digits and signs stand around them, in whatever case, with or without
 * accents, with {@code @} for a and the like. So 500 words stand for a quarter of a million pairs, each with all its disguises.
 */
public final class CommonPasswords {
    private static final String FILE = "common-password-words.txt";
    private static final Set<String> WORDS = read();
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElse(0);
    private static final int MOST_WORDS = 2;

    private CommonPasswords() {}

    /**
     * Whether guessers would soon try it.
     *
     * @param own words close to the person, such as their name and mail address: as good as listed
     */
    public static boolean contain(String password, String... own) {
        Set<String> ownWords = Arrays.stream(own)
                .flatMap(text -> Arrays.stream(plain(text).split("[^\\p{L}]+")))
                .filter(word -> word.length() >= 3)
                .collect(Collectors.toSet());
        String plain = plain(password);
        return isCommon(letters(plain), ownWords) || isCommon(letters(undisguised(plain)), ownWords);
    }

    /** Fewest different words that make up {@code text} whole are at most two; the empty text (digits and signs only) too. */
    private static boolean isCommon(String text, Set<String> own) {
        return isMadeOf(text, 0, new HashSet<>(), own);
    }

    private static boolean isMadeOf(String text, int from, Set<String> used, Set<String> own) {
        if (from == text.length()) {
            return true;
        }
        for (int to = Math.min(text.length(), from + Math.max(LONGEST, 40)); to > from; to--) {
            String word = text.substring(from, to);
            boolean known = WORDS.contains(word) || own.contains(word) || isOneLetter(word);
            if (known && (used.contains(word) || used.size() < MOST_WORDS)) {
                boolean added = used.add(word);
                if (isMadeOf(text, to, used, own)) {
                    return true;
                }
                if (added) {
                    used.remove(word);
                }
            }
        }
        return false;
    }

    private static boolean isOneLetter(String word) {
        return word.chars().distinct().count() == 1;
    }

    private static String letters(String plain) {
        return plain.replaceAll("[^\\p{L}]", "");
    }

    private static String undisguised(String plain) {
        return plain.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> read() {
        try (@Nullable InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
