package fr.beffroi.workbench.readiness.catalogue;

import java.util.List;

/**
 * What is asked further about one subject; its points are {@link Checkpoint}s.
 *
 * @param about whose eyes its points are seen with
 * @param themes in the order they are asked
 */
public record Questionnaire(String code, Words name, Words about, List<Theme> themes) {

    /** A few points that belong together, asked on one page. */
    public record Theme(String code, Words name) {}

    /** Whether it has such a theme. */
    boolean hasTheme(String theme) {
        return themes.stream().anyMatch(one -> one.code().equals(theme));
    }
}
