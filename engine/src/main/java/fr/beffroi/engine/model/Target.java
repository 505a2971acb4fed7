package fr.beffroi.engine.model;

/**
 * The cadence wanted of one item.
 *
 * @param item item id
 * @param priority weight of a unit-week of its backlog, &gt; 0
 * @param perWeek units to deliver in each week
 */
public record Target(String item, double priority, StepProfile perWeek) {}
