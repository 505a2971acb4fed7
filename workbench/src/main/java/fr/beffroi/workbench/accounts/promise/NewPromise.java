package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.engine.model.LeverKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise to be kept for the first time.
 *
 * @param key by which its maker knows it: made twice it is there once
 * @param lever null where the promise is not of a lever
 */
public record NewPromise(
        String key,
        Of of,
        @Nullable OfLever lever,
        @Nullable String product,
        PromiseKind kind,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        LocalDate dueOn,
        LocalDate madeOn,
        @Nullable Long publicCents,
        boolean proofNeeded) {

    /** Whose promise it is, and under which programme. */
    public record Of(@Nullable UUID file, String siren, String programme, String axis) {}

    /**
     * Of which lever of which plan.
     *
     * @param scenario null of a lever that is followed without a plan
     */
    public record OfLever(
            @Nullable UUID scenario, String id, String name, LeverKind kind, LocalDate orderOn, long costCents) {}
}
