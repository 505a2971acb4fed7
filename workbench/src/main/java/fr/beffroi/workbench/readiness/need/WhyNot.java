package fr.beffroi.workbench.readiness.need;

import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReading;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a company and a need, in the language of the page.
 *
 * @param title of the need; null where it is not shown
 * @param facts what the company can do, held against what is asked: no step brings these
 * @param credentials names of what is required, each with whether it is met
 * @param unknown required kinds that the catalogue knows no way to
 * @param ways to the credentials that are missing: the cheapest first; empty where none is, or no steps lead there
 * @param missing facts that the way to the credentials waits for
 */
public record WhyNot(
        UUID need,
        @Nullable String title,
        String siren,
        String company,
        List<Fact> facts,
        List<Required> credentials,
        List<String> unknown,
        List<DiagnosisReading.Path> ways,
        List<String> missing) {

    /** How a fact stands. */
    public enum State {
        /** The register says so. */
        MET,
        /** The register says otherwise. */
        UNMET,
        /** The register does not say. */
        UNKNOWN
    }

    /**
     * Something about the company that the need asks for.
     *
     * @param kind {@code process}, {@code size}, {@code tolerance}, {@code material} or {@code hours}; words: {@code whynot.fact.<kind>}
     * @param asked in words
     */
    public record Fact(String kind, String asked, State state) {}

    /** A credential that is required. */
    public record Required(String name, boolean met) {}

    /** Whether nothing that is known speaks against the company. */
    public boolean isOnTheList() {
        return nothingAgainst() && credentials.stream().allMatch(Required::met) && unknown.isEmpty();
    }

    /** Whether no fact speaks against it, so that steps would do. */
    public boolean nothingAgainst() {
        return facts.stream().noneMatch(fact -> fact.state() == State.UNMET);
    }
}
