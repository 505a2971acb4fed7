package fr.beffroi.engine.model;

/**
 * A means of production with limited hours.
 *
 * @param site site id
 * @param hoursPerWeek hours available in each week before any lever
 */
public record Resource(String id, String site, String name, StepProfile hoursPerWeek) {}
