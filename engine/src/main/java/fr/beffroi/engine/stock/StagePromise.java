package fr.beffroi.engine.stock;

/**
 * What one stage does in a placement. Times are in the network's unit.
 *
 * @param inboundTime time after which the stage has all its parts: the longest time its suppliers quote
 * @param quotedTime time the stage quotes to those it delivers
 * @param coveredTime time of demand that the stage's stock covers: inbound time and stage time less the time quoted
 * @param safetyStock units kept against demand above its mean in the covered time
 * @param valueEuros of that stock
 */
public record StagePromise(
        SupplyStage stage,
        double inboundTime,
        double quotedTime,
        double coveredTime,
        double safetyStock,
        double valueEuros) {}
