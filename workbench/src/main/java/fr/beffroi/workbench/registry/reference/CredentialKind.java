package fr.beffroi.workbench.registry.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of credential.
 *
 * @param usualMonths how long one usually runs; null where it has no term of its own
 * @param implies others it contains, such as {@code iso-9001} in {@code en-9100}
 */
public record CredentialKind(
        String code, String family, @Nullable Integer usualMonths, List<String> implies, Label name) {

    /** Lists are copied. */
    public CredentialKind {
        implies = List.copyOf(implies);
    }
}
