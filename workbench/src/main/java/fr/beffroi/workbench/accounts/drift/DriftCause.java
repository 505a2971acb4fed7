package fr.beffroi.workbench.accounts.drift;

/**
 * Something that really is otherwise than was planned.
 *
 * @param kind {@code LEVER_LATE}, {@code LEVER_NOT_FUNDED}, {@code HOURS_SHORT}, {@code STOCK_SHORT} or {@code DELIVERED_SHORT}
 * @param name of the lever, the means of production or the item
 * @param where the company or site; empty where there is none
 * @param planned in weeks from now, hours a week or units
 * @param real likewise
 */
public record DriftCause(String kind, String name, String where, double planned, double real) {

    /** What is missing as a share of what was planned: what weighs most comes first. */
    double weight() {
        return kind.startsWith("LEVER") ? 2 + Math.abs(real - planned) : planned <= 0 ? 0 : (planned - real) / planned;
    }
}
