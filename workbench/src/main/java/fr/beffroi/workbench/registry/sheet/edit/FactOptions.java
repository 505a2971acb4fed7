package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.engine.io.NearestName;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.reference.References;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The values a field may be chosen from, with their words. */
@Component
class FactOptions {
    private static final String INDENT = "\u2003";

    private final References references;
    private final Register register;
    private final MessageSource messages;

    FactOptions(References references, Register register, MessageSource messages) {
        this.references = references;
        this.register = register;
        this.messages = messages;
    }

    /** Words by code, in the order they are shown. */
    Map<String, String> of(Choices choices, Siren siren) {
        return switch (choices) {
            case PROCESS -> processes();
            case CREDENTIAL_KIND -> credentialKinds();
            case SITE -> sites(siren);
            case STAFF -> references.staffBrackets();
            case LEGAL_FORM -> references.legalForms();
            case NAF2 -> references.activities("naf2");
            case NAF2025 -> references.activities("naf2025");
            default -> fixed(choices);
        };
    }

    boolean isKnown(Choices choices, Siren siren, String code) {
        return of(choices, siren).containsKey(code);
    }

    /** The code that looks most like one that is unknown: what may have been meant. */
    String likeliest(Choices choices, Siren siren, String unknown) {
        return NearestName.closest(unknown, of(choices, siren).keySet()).orElse("");
    }

    private Map<String, String> processes() {
        Map<String, String> words = new LinkedHashMap<>();
        references
                .processes()
                .values()
                .forEach(process -> words.put(
                        process.code(),
                        INDENT.repeat(process.depth()) + process.name().here()));
        return words;
    }

    private Map<String, String> credentialKinds() {
        Map<String, String> words = new LinkedHashMap<>();
        references
                .credentialKinds()
                .values()
                .forEach(kind -> words.put(kind.code(), kind.name().here()));
        return words;
    }

    private Map<String, String> sites(Siren siren) {
        Map<String, String> words = new LinkedHashMap<>();
        register.listSites(siren)
                .forEach(site -> words.put(
                        site.siret().number(),
                        (site.name() != null ? site.name() + ", " : "")
                                + (site.commune() != null
                                        ? site.commune()
                                        : site.siret().number())));
        return words;
    }

    private Map<String, String> fixed(Choices choices) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String code : choices.fixed()) {
            words.put(
                    code,
                    messages.getMessage(choices.words() + code, null, code, LocaleContextHolder.getLocale()) + "");
        }
        return words;
    }
}
