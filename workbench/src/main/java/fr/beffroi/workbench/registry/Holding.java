package fr.beffroi.workbench.registry;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One company in control of another for a time.
 *
 * @param parentSiren null for a holder abroad, or one whose number is not known
 * @param parentCountry two letters
 * @param kind by what right: {@code majority-votes}, {@code board}, {@code dominant-influence} or {@code agreement}
 * @param from first day; null where it is not known
 * @param lastDay null where it still is
 */
public record Holding(
        Siren child,
        @Nullable Siren parentSiren,
        String parentName,
        String parentCountry,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay) {

    /**
     * What the holder is told apart by: its SIREN, or country and name abroad. Empty for a holder in France without a number: a company there has
     * one, and a person who holds several companies does not tie them.
     */
    public String parentKey() {
        if (parentSiren != null) {
            return parentSiren.number();
        }
        return parentCountry.equals("FR")
                ? ""
                : parentCountry + " " + parentName.strip().toUpperCase(Locale.ROOT);
    }
}
