package fr.beffroi.workbench.registry.sheet.edit;

import java.util.List;

/** Lists that fields take their values from. */
enum Choices {
    PROCESS,
    CREDENTIAL_KIND,
    SITE,
    VISIBILITY("only-me", "trusted", "buyers", "signed-in", "public"),
    SIZE("micro", "sme", "midcap", "large"),
    STAFF,
    LEGAL_FORM,
    NAF2,
    NAF2025,
    CHECKED("declared", "register", "certificate"),
    LINK_KIND("majority-votes", "board", "dominant-influence", "agreement", "minority");

    private final List<String> fixed;

    Choices(String... fixed) {
        this.fixed = List.of(fixed);
    }

    /** The codes of a list that never changes, whose words are messages; empty for the others. */
    List<String> fixed() {
        return fixed;
    }

    /** The beginning of the message keys of its fixed codes. */
    String words() {
        return switch (this) {
            case VISIBILITY -> "visibility.";
            case SIZE -> "company.size.";
            case CHECKED -> "credential.checked.";
            case LINK_KIND -> "link.kind.";
            default -> "";
        };
    }
}
