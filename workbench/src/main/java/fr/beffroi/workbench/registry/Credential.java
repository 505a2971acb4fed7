package fr.beffroi.workbench.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, qualification, clearance or label a company holds.
 *
 * @param kind code of the kind, such as {@code en-9100}
 * @param sites those it covers; empty: the whole company
 * @param checked {@code declared} by the company, or seen in a {@code register} or on the {@code certificate}
 */
public record Credential(
        UUID id,
        Siren siren,
        String kind,
        String kindName,
        @Nullable String number,
        @Nullable String scope,
        List<Siret> sites,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String checked,
        @Nullable LocalDate checkedOn) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
