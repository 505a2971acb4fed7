package fr.beffroi.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * A company.
 *
 * @param id its SIREN where it is real
 * @param selfFinancingEuros € it can put in over the horizon
 * @param deMinimisUsedEuros € of de minimis aid received in the last three years
 * @param group companies with the same group are one single undertaking; null: the company alone is one
 */
public record Company(
        String id,
        String name,
        double selfFinancingEuros,
        double deMinimisUsedEuros,
        @Nullable String group) {

    /** Tells the single undertaking apart from all others: two companies belong together exactly if these are equal. */
    public SingleUndertaking singleUndertaking() {
        return group == null ? new SingleUndertaking(id, false) : new SingleUndertaking(group, true);
    }

    /** A group of companies, or one company that belongs to none: the unit in which caps and de minimis are counted. */
    public record SingleUndertaking(String id, boolean isGroup) {}
}
