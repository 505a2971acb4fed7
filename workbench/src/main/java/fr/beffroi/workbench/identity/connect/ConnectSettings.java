package fr.beffroi.workbench.identity.connect;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider people may come from: {@code BEFFROI_OIDC_ISSUER}, {@code BEFFROI_OIDC_CLIENT_ID},
 * {@code BEFFROI_OIDC_CLIENT_SECRET}. Without an issuer there is none.
 *
 * @param issuer its address, as in its own documents
 * @param clientId our name there
 * @param clientSecret our password there
 * @param name what people call it; ProConnect unless said otherwise
 * @param scopes what we ask to be told, as ProConnect names it unless said otherwise
 */
@ConfigurationProperties("beffroi.oidc")
public record ConnectSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("ProConnect") String name,

        @DefaultValue("openid given_name usual_name email siret")
        String scopes) {

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException where one is there without the others
     */
    public ConnectSettings {
        if (!isBlank(issuer) && (isBlank(clientId) || isBlank(clientSecret))) {
            throw new IllegalArgumentException("BEFFROI_OIDC_ISSUER is " + issuer
                    + " but BEFFROI_OIDC_CLIENT_ID or BEFFROI_OIDC_CLIENT_SECRET is missing."
                    + "\nMaybe set both to what the provider gave you.");
        }
    }

    /** Whether people may come in this way. */
    public boolean isOn() {
        return !isBlank(issuer);
    }

    /** What the content policy lets forms lead to beside ourselves: signing out goes on to the provider. */
    public String formTarget() {
        if (!isOn()) {
            return "";
        }
        URI address = URI.create(Objects.requireNonNull(issuer));
        return " " + address.getScheme() + "://" + address.getRawAuthority();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return clientId + " at " + issuer;
    }
}
