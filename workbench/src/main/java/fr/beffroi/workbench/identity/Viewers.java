package fr.beffroi.workbench.identity;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Says who is asking; also lets the workbench act in its own name, or in a person's after they have left. */
public final class Viewers {
    private static final ScopedValue<Viewer> ACTING = ScopedValue.newInstance();

    private Viewers() {}

    /** Who is asking now: the person of the request, whoever the running job acts for, else nobody. */
    public static Viewer current() {
        if (ACTING.isBound()) {
            return ACTING.get();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Identified identified
                ? identified.viewer()
                : Viewer.ANONYMOUS;
    }

    /** Does something in the name of {@code viewer}. A transaction already begun keeps the viewer it began with. */
    public static <T> T callAs(Viewer viewer, Supplier<T> action) {
        return ScopedValue.where(ACTING, viewer).call(action::get);
    }

    /** As {@link #callAs}, with nothing to give back. */
    public static void runAs(Viewer viewer, Runnable action) {
        ScopedValue.where(ACTING, viewer).run(action);
    }
}
