package fr.beffroi.engine.robust;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a plan hangs on single companies, sites and suppliers.
 *
 * @param modelName name of the model
 * @param modelSha256 SHA-256 (lower-case hex) of the model's canonical JSON
 * @param lossWeeks how long each is lost; null: for good
 * @param planned what comes of the plan when nothing is lost
 * @param answered how many of the worst have been planned again
 * @param dangers one for each element, the worst first
 */
public record Robustness(
        String modelName,
        String modelSha256,
        @Nullable Integer lossWeeks,
        LossOutcome planned,
        int answered,
        List<Danger> dangers)
        implements Serializable {

    /** The contract this class follows, as named in a file's {@code format} field. */
    public static final String FORMAT = "beffroi/ramp-up-robustness/1";

    public Robustness {
        dangers = List.copyOf(dangers);
    }
}
