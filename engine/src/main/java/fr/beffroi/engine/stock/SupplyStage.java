package fr.beffroi.engine.stock;

/**
 * A place in the supply chain that takes time, and may keep stock of what leaves it. All stages of a network count time in the same unit
 * (weeks, days).
 *
 * @param id unique in the network
 * @param stageTime time from having all parts to the finished unit, ≥ 0
 * @param longestPromise longest time the stage may quote to those it delivers, ≥ 0; {@link Double#POSITIVE_INFINITY} where it is free
 * @param unitValueEuros value of a unit that leaves the stage, ≥ 0
 * @param demandBound what outside demand in one unit of time can exceed its mean by, in units: safety factor times standard deviation, ≥ 0
 */
public record SupplyStage(
        String id, double stageTime, double longestPromise, double unitValueEuros, double demandBound) {}
