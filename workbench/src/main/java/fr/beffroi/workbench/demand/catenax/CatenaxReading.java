package fr.beffroi.workbench.demand.catenax;

import java.util.List;

/** What a file held: demands, capacities, and what could not be read with its place. */
public record CatenaxReading(List<MaterialDemand> demands, List<CapacityGroup> capacities, List<Fault> faults) {

    /** Lists are copied. */
    public CatenaxReading {
        demands = List.copyOf(demands);
        capacities = List.copyOf(capacities);
        faults = List.copyOf(faults);
    }

    /**
     * Something that could not be read; what else the file holds is read all the same.
     *
     * @param place such as {@code [2].demandSeries[0].demands[4].demand}; empty: the file as a whole
     * @param reason the end of its message key, {@code catenax.fault.<reason>}
     * @param found what stands there
     */
    public record Fault(String place, String reason, String found) {}
}
