package fr.beffroi.engine.model;

/**
 * A part, assembly or product.
 *
 * @param initialStock units on hand before week 0
 * @param unitCost € per unit, values the stock
 */
public record Item(String id, String name, String unit, double initialStock, double unitCost) {}
