package fr.beffroi.workbench.identity.connect;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What the provider says of somebody, in ProConnect's words.
 *
 * @param subject their lasting id at the issuer
 * @param email null where it is not told
 * @param emailVerified whether the provider vouches for the address
 * @param name first and usual name; empty where neither is told
 * @param siret of the establishment they belong to, 14 digits; null where it is not told
 */
record OutsidePerson(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        String name,
        @Nullable String siret)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int SIREN_LENGTH = 9;

    static OutsidePerson of(OidcUser user) {
        String family = user.getClaimAsString("usual_name");
        String siret = user.getClaimAsString("siret");
        return new OutsidePerson(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                user.getEmail(),
                Boolean.TRUE.equals(user.getEmailVerified()),
                Stream.of(user.getGivenName(), family == null ? user.getFamilyName() : family)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                siret != null && siret.replace(" ", "").matches("[0-9]{14}") ? siret.replace(" ", "") : null);
    }

    /** The company's number; null without SIRET. */
    @Nullable
    String siren() {
        return siret == null ? null : siret.substring(0, SIREN_LENGTH);
    }
}
