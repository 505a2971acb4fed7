package fr.beffroi.engine.simulate;

/**
 * What the uncertainty of one element costs.
 *
 * @param backlogSaved unit-weeks late, by priority, that go on average when this element alone is certain at its mean, on the same random
 *     numbers; negative where its mean, rounded up to whole weeks, is worse than its chance
 */
public record Contribution(UncertainElement element, Estimate backlogSaved) {}
