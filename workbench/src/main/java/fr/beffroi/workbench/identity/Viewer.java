package fr.beffroi.workbench.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a person in one of their organisations.
 *
 * @param person null where nobody is signed in, or for the workbench itself
 * @param organisation likewise
 */
public record Viewer(@Nullable UUID person, @Nullable UUID organisation, Role role) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** Nobody signed in. */
    public static final Viewer ANONYMOUS = new Viewer(null, null, Role.ANONYMOUS);

    /** The workbench itself. */
    public static final Viewer SYSTEM = new Viewer(null, null, Role.SYSTEM);

    /** Whether this is a person who has signed in. */
    public boolean isSignedIn() {
        return person != null;
    }
}
