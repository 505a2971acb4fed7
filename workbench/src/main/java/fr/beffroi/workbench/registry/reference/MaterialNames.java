package fr.beffroi.workbench.registry.reference;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which materials of the list are meant by what people write, such as {@code titane TA6V} or {@code alu 7075}. */
@Component
public class MaterialNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final References references;

    MaterialNames(References references) {
        this.references = references;
    }

    /**
     * The codes meant, in the order of codes; empty where none is known. A word that names a kind of material, such as {@code acier} in "acier
     * inoxydable", gives way to a longer one that holds it.
     */
    public Set<String> codes(String text) {
        String plain = plain(text);
        Set<String> codes = new TreeSet<>();
        Set<String> heard = new LinkedHashSet<>();
        for (Material material : references.materials().values()) {
            if (material.code().equals(text)) {
                return Set.of(text);
            }
            Set<String> words = new LinkedHashSet<>(material.synonyms());
            words.add(material.name().french());
            words.add(material.name().english());
            for (String word : words) {
                String named = plain(word);
                if (!named.isBlank() && plain.contains(named)) {
                    codes.add(material.code());
                    heard.add(named);
                }
            }
        }
        Set<String> longest = new LinkedHashSet<>(heard);
        longest.removeIf(one -> heard.stream().anyMatch(other -> !other.equals(one) && other.contains(one)));
        codes.removeIf(
                code -> references.materials().get(code) instanceof Material material && !namedBy(material, longest));
        return codes;
    }

    private static boolean namedBy(Material material, Set<String> words) {
        return words.contains(plain(material.name().french()))
                || words.contains(plain(material.name().english()))
                || material.synonyms().stream().anyMatch(word -> words.contains(plain(word)));
    }

    /** Lower case without accents, a blank before and after each word. */
    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return " " + OTHERS.matcher(bare).replaceAll(" ").strip() + " ";
    }
}
