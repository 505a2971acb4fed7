package fr.beffroi.workbench.aid.rule;

/**
 * Aid of somebody else for the same costs, granted or asked for.
 *
 * @param funder who
 * @param cents gross grant equivalent
 */
public record OtherAid(String funder, long cents) {}
