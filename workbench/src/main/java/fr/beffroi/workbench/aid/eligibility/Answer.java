package fr.beffroi.workbench.aid.eligibility;

import fr.beffroi.workbench.aid.received.KnownAid;
import java.util.List;
import java.util.Optional;

/**
 * What a company may get for these costs.
 *
 * @param companyName as the register writes it
 * @param known of its de minimis aid, as far as the person who asks may see it
 * @param parts of all programmes, what brings most first
 */
public record Answer(String companyName, AidQuestion question, KnownAid known, List<PartAnswer> parts) {
    public Answer {
        parts = List.copyOf(parts);
    }

    /** The part that brings most; empty where none brings anything. */
    public Optional<PartAnswer> findBest() {
        return parts.stream().filter(part -> part.mostCents() > 0).findFirst();
    }
}
