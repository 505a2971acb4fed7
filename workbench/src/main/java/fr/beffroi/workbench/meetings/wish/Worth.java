package fr.beffroi.workbench.meetings.wish;

import org.jspecify.annotations.Nullable;

/**
 * What a meeting is worth, from 0 (it is not held) to 900; {@link #LOCKED} stands above all for those an officer fixed. Both sides' wishes count more than
 * one side's, and one side's more than a proposal alone. The figures are this project's own judgement, told in the guide.
 */
public final class Worth {
    /** A meeting an officer fixed. */
    public static final int LOCKED = 1000;

    /** Both wish it. */
    static final int BOTH = 700;
    /** One wishes it, the other says nothing. */
    static final int ONE = 350;
    /** A need fits, or a barrier can be helped past, the more the surer the fit. */
    static final int LEAST_GROUND = 100;

    private static final int FIT = 100;

    private Worth() {}

    /**
     * Of a guest and a host.
     *
     * @param guest what the guest says; null: nothing
     * @param host what the host says; null: nothing
     * @param ground how sure the best proposal is, from 0 to 1; null where there is none
     */
    public static int of(@Nullable Answer guest, @Nullable Answer host, @Nullable Double ground) {
        if (guest == Answer.REFUSE || host == Answer.REFUSE) {
            return 0;
        }
        int wished = guest == Answer.WISH && host == Answer.WISH
                ? BOTH
                : guest == Answer.WISH || host == Answer.WISH ? ONE : 0;
        int grounded = ground == null ? 0 : LEAST_GROUND + (int) Math.round(FIT * Math.clamp(ground, 0.0, 1.0));
        return wished + grounded;
    }
}
