package fr.beffroi.workbench.meetings.wish;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Two who should meet.
 *
 * @param reasons the strongest first; at least one
 */
public record Proposal(UUID guest, UUID host, List<Reason> reasons) {

    /** Strongest first. */
    public Proposal {
        reasons = reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::strength).reversed())
                .toList();
    }

    /** How sure the strongest reason is, from 0 to 1. */
    public double strength() {
        return reasons.getFirst().strength();
    }
}
