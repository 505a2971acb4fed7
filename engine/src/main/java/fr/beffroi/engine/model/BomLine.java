package fr.beffroi.engine.model;

/**
 * One line of the bill of materials.
 *
 * @param parent item id
 * @param component item id
 * @param quantity units of the component consumed per unit of the parent launched
 */
public record BomLine(String parent, String component, double quantity) {}
