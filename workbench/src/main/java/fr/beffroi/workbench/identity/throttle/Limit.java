package fr.beffroi.workbench.identity.throttle;

import java.time.Duration;

/**
 * How often something may be tried before one must wait, and how long: the first wait is {@code firstWait}, each further try doubles it, up to
 * {@code longestWait}. After {@code forgottenAfter} without a try all is forgotten.
 */
public enum Limit {
    /** Wrong passwords for one account, whether it exists or not. */
    SIGN_IN_ACCOUNT(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24)),
    /** Wrong sign-ins from one network address; several people may share it. */
    SIGN_IN_SOURCE(50, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24)),
    /** Invitations sent by one person. */
    INVITATION(100, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1)),
    /** Links mailed by one person to people who have no account. */
    OUTSIDE_LINK(100, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1)),
    /** Invitation, reset and other one-time links opened from one network address that led nowhere. */
    WRONG_LINK(30, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24)),
    /** Mails asked for one account's forgotten password. */
    RESET_ACCOUNT(3, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofHours(24)),
    /** Forgotten passwords told from one network address. */
    RESET_SOURCE(20, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(1)),
    /** Letter codes tried from one network address. */
    CLAIM_SOURCE(20, Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofHours(24)),
    /** Own password asked again on the account page, and wrong. */
    PASSWORD_AGAIN(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24));

    private static final int MOST_DOUBLINGS = 20;
    private final int freeTries;
    private final Duration firstWait;
    private final Duration longestWait;
    private final Duration forgottenAfter;

    Limit(int freeTries, Duration firstWait, Duration longestWait, Duration forgottenAfter) {
        this.freeTries = freeTries;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.forgottenAfter = forgottenAfter;
    }

    /** How long after the last of {@code tries} the next one is open; zero while tries are free. */
    Duration waitAfter(int tries) {
        if (tries < freeTries) {
            return Duration.ZERO;
        }
        Duration wait = firstWait.multipliedBy(1L << Math.min(tries - freeTries, MOST_DOUBLINGS));
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }

    Duration forgottenAfter() {
        return forgottenAfter;
    }

    public int freeTries() {
        return freeTries;
    }
}
