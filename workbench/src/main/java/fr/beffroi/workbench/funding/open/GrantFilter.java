package fr.beffroi.workbench.funding.open;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which of the published grants somebody looks for; what is empty lets all through.
 *
 * @param text in the company's name, the subject or the SIREN, without accents and capitals
 * @param programme by its id
 * @param department by its code
 */
record GrantFilter(String text, String programme, String department) {
    boolean lets(PublishedGrant grant) {
        return plain(grant.company() + " " + grant.title() + " " + grant.siren())
                        .contains(plain(text))
                && (programme.isEmpty() || grant.programme().toString().equals(programme))
                && (department.isEmpty() || department.equals(grant.department()));
    }

    /** As people search. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
