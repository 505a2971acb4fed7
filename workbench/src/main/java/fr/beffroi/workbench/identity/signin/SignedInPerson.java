package fr.beffroi.workbench.identity.signin;

import fr.beffroi.workbench.identity.Identified;
import fr.beffroi.workbench.identity.Viewer;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who signed in by password, as kept in the session.
 *
 * @param passwordHash compared once, at sign-in
 */
record SignedInPerson(Viewer viewer, String displayName, String passwordHash) implements UserDetails, Identified {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(viewer.role().code()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    /** The person's id: under it their sessions are found. */
    @Override
    public String getUsername() {
        return Objects.requireNonNull(viewer.person()).toString();
    }

    @Override
    public String toString() {
        return viewer.toString();
    }
}
