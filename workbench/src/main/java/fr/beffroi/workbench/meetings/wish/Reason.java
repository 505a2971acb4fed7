package fr.beffroi.workbench.meetings.wish;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a guest and a host should meet. */
public sealed interface Reason {
    /** How sure it is, from 0 to 1. */
    double strength();

    /**
     * A need of the host's that the guest can make, or nearly.
     *
     * @param title null where it is not shown
     * @param missing how many things it lacks; 0: none
     */
    record NeedFits(UUID need, @Nullable String title, int missing, double strength) implements Reason {}

    /**
     * A requirement the guest does not meet, which the host helps with.
     *
     * @param requirement its name in the language of the page
     */
    record HelpsPast(String requirement, double strength) implements Reason {}
}
