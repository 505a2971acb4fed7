package fr.beffroi.workbench.identity.token;

import fr.beffroi.workbench.identity.Identified;
import fr.beffroi.workbench.identity.Viewer;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program acting for a person, by a key of theirs. */
final class BearerAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final Principal principal;

    /** The person, as everywhere. */
    private record Principal(Viewer viewer, String displayName) implements Identified, java.io.Serializable {}

    BearerAuthentication(Tokens.Bearer bearer) {
        super(List.of(new SimpleGrantedAuthority(bearer.viewer().role().code())));
        principal = new Principal(bearer.viewer(), bearer.name());
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    /** The person's id, as for sessions. */
    @Override
    public String getName() {
        return Objects.requireNonNull(principal.viewer().person()).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BearerAuthentication bearer
                && principal.equals(bearer.principal)
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return principal.hashCode();
    }
}
