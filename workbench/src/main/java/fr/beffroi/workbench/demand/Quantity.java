package fr.beffroi.workbench.demand;

import java.time.LocalDate;

/**
 * A step of the quantity asked for.
 *
 * @param fromMonday the Monday from which it holds, until the next step
 * @param piecesPerWeek pieces a week; of an anonymous need the upper edge of a bracket
 */
public record Quantity(LocalDate fromMonday, double piecesPerWeek) {}
