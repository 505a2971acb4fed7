package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.Identified;
import fr.beffroi.workbench.identity.Viewer;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who signed in, by whatever way, as kept in the session. */
public record SignedInPerson(Viewer viewer, String displayName)
        implements Identified, AuthenticatedPrincipal, Serializable {
    @Serial
    private static final long serialVersionUID = 2;

    /** The person's id: under it their sessions are found. */
    @Override
    public String getName() {
        return Objects.requireNonNull(viewer.person()).toString();
    }

    /** What Spring Security keeps in the session. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority(viewer.role().code())));
    }

    @Override
    public String toString() {
        return viewer.toString();
    }
}
