package fr.beffroi.engine.simulate;

import java.util.List;

/**
 * What becomes of one target: units delivered by the end of each week, and the date its cadence is reached.
 *
 * @param item item id
 * @param plannedByWeek what the plan delivers
 * @param p10ByWeek nine in ten replications deliver at least this
 * @param p50ByWeek every other does
 * @param p90ByWeek one in ten does
 */
public record TargetOutlook(
        String item,
        List<Double> plannedByWeek,
        List<Estimate> p10ByWeek,
        List<Estimate> p50ByWeek,
        List<Estimate> p90ByWeek,
        List<Estimate> meanByWeek,
        DateOutlook date) {

    public TargetOutlook {
        plannedByWeek = List.copyOf(plannedByWeek);
        p10ByWeek = List.copyOf(p10ByWeek);
        p50ByWeek = List.copyOf(p50ByWeek);
        p90ByWeek = List.copyOf(p90ByWeek);
        meanByWeek = List.copyOf(meanByWeek);
    }
}
