package fr.beffroi.bench.crash;

/**
 * What a run does.
 *
 * @param kills of the database
 * @param applicationKills of the application
 * @param people how many act at once
 * @param rushing how many press for the last euros at once, before anything is killed; each does so {@value #TRIES} times
 * @param seed for all that is drawn
 */
public record CrashPlan(int kills, int applicationKills, int people, int rushing, long seed) {
    static final int TRIES = 20;

    /** How often somebody presses for the last euros. */
    int attempts() {
        return TRIES * rushing;
    }
}
