package fr.beffroi.workbench.registry.reference;

import org.jspecify.annotations.Nullable;

/**
 * A kind of credential.
 *
 * @param usualMonths how long one usually runs; null where it has no term of its own
 */
public record CredentialKind(
        String code, String family, @Nullable Integer usualMonths, Label name) {}
