package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.RampUpModel;
import java.time.LocalDate;

/**
 * Makes tiny random models: 2 to 6 items on 1 to 3 levels, 4 to 12 weeks, 1 to 4 resources, 0 to 3 levers with at most
 * {@value #MOST_LEVER_PLANS} combinations of start weeks. Capacity, money and levers are drawn around what the targets need, so that
 * limits bind and levers help more often than not.
 */
public final class RandomWorld {
    /** No world has more combinations of lever starts than this (lawful or not). */
    public static final int MOST_LEVER_PLANS = 64;

    private static final LocalDate FIRST_START = LocalDate.of(2026, 11, 2);

    private RandomWorld() {}

    /** The world of a seed; always the same one. */
    public static RampUpModel ofSeed(long seed) {
        Dice dice = new Dice(seed);
        int weeks = dice.between(4, 12);
        // Starts around the turn of the year, because envelopes by year look at it.
        LocalDate start = FIRST_START.plusWeeks(dice.between(0, 9));
        Factory factory = Factory.draw(dice, weeks);
        Offer offer = Offer.draw(dice, weeks, start, factory);
        return new RampUpModel(
                "world-" + seed,
                start,
                weeks,
                "EUR",
                factory.items(),
                factory.bom(),
                offer.companies(),
                factory.sites(),
                factory.resources(),
                factory.routes(),
                factory.sources(),
                offer.levers(),
                offer.programmes(),
                factory.targets(),
                offer.budget(),
                null);
    }
}
