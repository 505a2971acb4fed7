package fr.beffroi.workbench.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A means of production, with what the person who asks may know of it.
 *
 * @param process code in the tree of processes; null where it serves none in particular
 * @param hours offered a week, by steps in the order of their dates; empty where there are none or the company keeps them to itself
 * @param eurosPerHour null where unknown or kept secret
 */
public record Resource(
        UUID id,
        Siren siren,
        @Nullable Siret site,
        String name,
        @Nullable String process,
        List<Hours> hours,
        @Nullable Double eurosPerHour) {

    /**
     * A step of the profile.
     *
     * @param fromMonday the Monday from which it holds, until the next step
     * @param hoursPerWeek hours offered a week
     * @param confirmedOn when somebody last said so
     * @param confirmedBy who said so, in words
     */
    public record Hours(LocalDate fromMonday, double hoursPerWeek, LocalDate confirmedOn, String confirmedBy) {}
}
