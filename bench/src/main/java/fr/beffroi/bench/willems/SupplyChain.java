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
     * @param days mean time the stage takes
     */
    public record Stage(String name, double cost, double demandPerDay, double days) {}

    /** Units go from one stage into another. */
    public record Arc(String from, String to) {}
}
