package fr.beffroi.engine.plan.flow;

/**
 * A lever that brings stock and whose week is left to the {@link StockProgram}: of all the weeks that cost the same the later ones often
 * leave less in stock.
 *
 * @param firstActive first week in which the stock may come
 * @param lastActive last such week
 * @param mustCome whether it must have come by then
 */
public record StockStart(int lever, int firstActive, int lastActive, boolean mustCome) {}
