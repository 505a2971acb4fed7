package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.registry.reference.Label;
import fr.beffroi.workbench.registry.reference.References;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Processes and credentials, by code or by name in either language, whatever the case and the accents; and their names to choose from. */
@Component
class NeedChoices {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final References references;

    NeedChoices(References references) {
        this.references = references;
    }

    /** Codes of processes by what people may write. */
    Map<String, String> processes() {
        Map<String, String> codes = new HashMap<>();
        references.processes().values().forEach(process -> put(codes, process.code(), process.name()));
        return codes;
    }

    /** Codes of kinds of credentials by what people may write. */
    Map<String, String> credentials() {
        Map<String, String> codes = new HashMap<>();
        references.credentialKinds().values().forEach(kind -> put(codes, kind.code(), kind.name()));
        return codes;
    }

    private static void put(Map<String, String> codes, String code, Label name) {
        codes.put(plain(code), code);
        codes.putIfAbsent(plain(name.french()), code);
        codes.putIfAbsent(plain(name.english()), code);
    }

    /** Names of processes in the language of the page, in the order of the tree. */
    List<String> processNames() {
        return references.processes().values().stream()
                .map(process -> process.name().here())
                .distinct()
                .toList();
    }

    /** Names of kinds of credentials in the language of the page. */
    List<String> credentialNames() {
        return references.credentialKinds().values().stream()
                .map(kind -> kind.name().here())
                .distinct()
                .toList();
    }

    /** Lower case, without accents, with straight apostrophes. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('’', '\'')
                .replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }
}
