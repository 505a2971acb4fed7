package fr.beffroi.bench.willems;

import java.util.List;

/** One supply chain of the workbook. */
public record SupplyChain(String name, List<Stage> stages, List<Arc> arcs) {
    public SupplyChain {
        stages = List.copyOf(stages);
        arcs = List.copyOf(arcs);
    }

    /**
     * A stage.
     *
     * @param cost cost the stage adds to a unit
     * @param demandPerDay mean outside demand, 0 where there is none
     * @param demandDeviation standard deviation of outside demand a day
     * @param longestServiceDays longest time an outside customer waits; infinite where there is no outside demand
     * @param serviceLevel share of days on which outside demand is to be met, 0 where there is none
     * @param days mean time the stage takes
     */
    public record Stage(
            String name,
            double cost,
            double demandPerDay,
            double demandDeviation,
            double longestServiceDays,
            double serviceLevel,
            double days) {}

    /** Units go from one stage into another. */
    public record Arc(String from, String to) {}
}
