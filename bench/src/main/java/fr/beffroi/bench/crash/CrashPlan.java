package fr.beffroi.bench.crash;

/**
 * What a run does.
 *
 * @param kills of the database
 * @param applicationKills of the application
 * @param people how many act at once
 * @param seed for all that is drawn
 */
public record CrashPlan(int kills, int applicationKills, int people, long seed) {}
