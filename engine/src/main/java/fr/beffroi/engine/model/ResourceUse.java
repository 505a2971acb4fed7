package fr.beffroi.engine.model;

/**
 * What one unit launched takes of one resource.
 *
 * @param resource resource id
 */
public record ResourceUse(String resource, double hoursPerUnit) {}
