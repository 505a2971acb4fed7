package fr.beffroi.workbench.registry.reference;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which materials of the list are meant by what people write, such as {@code titane TA6V} or {@code alu 7075}. */
@Component
public class MaterialNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final References references;
    private volatile @Nullable Words words;

    MaterialNames(References references) {
        this.references = references;
    }

    /**
     * The list's words, made plain once for each reading of the list.
     *
     * @param of the list they were made from
     * @param byCode plain words of each material
     */
    private record Words(Map<String, Material> of, Map<String, Set<String>> byCode) {}

    /**
     * The codes meant, in the order of codes; empty where none is known. A word that names a kind of material, such as {@code acier} in "acier
     * inoxydable", gives way to a longer one that holds it.
     */
    public Set<String> codes(String text) {
        Map<String, Set<String>> byCode = words();
        if (byCode.containsKey(text)) {
            return Set.of(text);
        }
        String plain = plain(text);
        Set<String> heard = new LinkedHashSet<>();
        byCode.values().forEach(names -> names.stream().filter(plain::contains).forEach(heard::add));
        Set<String> longest = new LinkedHashSet<>(heard);
        longest.removeIf(one -> heard.stream().anyMatch(other -> !other.equals(one) && other.contains(one)));
        Set<String> codes = new TreeSet<>();
        byCode.forEach((code, names) -> {
            if (names.stream().anyMatch(longest::contains)) {
                codes.add(code);
            }
        });
        return codes;
    }

    private Map<String, Set<String>> words() {
        Map<String, Material> materials = references.materials();
        Words known = words;
        if (known == null || known.of() != materials) {
            Map<String, Set<String>> byCode = new LinkedHashMap<>();
            materials.forEach((code, material) -> byCode.put(code, plainWords(material)));
            known = new Words(materials, byCode);
            words = known;
        }
        return known.byCode();
    }

    private static Set<String> plainWords(Material material) {
        Set<String> plain = new LinkedHashSet<>();
        material.synonyms().forEach(word -> plain.add(plain(word)));
        plain.add(plain(material.name().french()));
        plain.add(plain(material.name().english()));
        plain.removeIf(String::isBlank);
        return plain;
    }

    /** Lower case without accents, a blank before and after each word. */
    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return " " + OTHERS.matcher(bare).replaceAll(" ").strip() + " ";
    }
}
