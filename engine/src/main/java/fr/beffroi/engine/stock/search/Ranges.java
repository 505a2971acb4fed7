package fr.beffroi.engine.stock.search;

import java.util.Arrays;

/** For each stage the inbound times and promises that are allowed, in ticks, both ends included. */
final class Ranges {
    final int[] inboundFrom;
    final int[] inboundTo;
    final int[] promiseFrom;
    final int[] promiseTo;

    private Ranges(int[] inboundFrom, int[] inboundTo, int[] promiseFrom, int[] promiseTo) {
        this.inboundFrom = inboundFrom;
        this.inboundTo = inboundTo;
        this.promiseFrom = promiseFrom;
        this.promiseTo = promiseTo;
    }

    /** All that is possible. */
    static Ranges all(Core core) {
        int[] inboundTo = Arrays.stream(core.inboundCost)
                .mapToInt(cost -> cost.length - 1)
                .toArray();
        int[] promiseTo = Arrays.stream(core.promiseCost)
                .mapToInt(cost -> cost.length - 1)
                .toArray();
        Ranges ranges = new Ranges(new int[core.size()], inboundTo, new int[core.size()], promiseTo);
        ranges.tighten(core);
        return ranges;
    }

    Ranges copy() {
        return new Ranges(inboundFrom.clone(), inboundTo.clone(), promiseFrom.clone(), promiseTo.clone());
    }

    /**
     * Takes out what no choice of the neighbours goes with.
     *
     * @return false if nothing is left
     */
    boolean tighten(Core core) {
        for (int stage = 0; stage < core.size(); stage++) {
            for (int link : core.linksIn[stage]) {
                inboundFrom[stage] = Math.max(inboundFrom[stage], promiseFrom[core.tail[link]]);
            }
            inboundFrom[stage] = Math.max(inboundFrom[stage], promiseFrom[stage] - core.stageTime[stage]);
            promiseTo[stage] = Math.min(promiseTo[stage], inboundTo[stage] + core.stageTime[stage]);
        }
        for (int stage = core.size() - 1; stage >= 0; stage--) {
            for (int link : core.linksOut[stage]) {
                promiseTo[stage] = Math.min(promiseTo[stage], inboundTo[core.head[link]]);
            }
            if (inboundFrom[stage] > inboundTo[stage] || promiseFrom[stage] > promiseTo[stage]) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Levels levels) {
        for (int stage = 0; stage < inboundFrom.length; stage++) {
            int inbound = levels.inbound()[stage];
            int promise = levels.promise()[stage];
            if (inbound < inboundFrom[stage]
                    || inbound > inboundTo[stage]
                    || promise < promiseFrom[stage]
                    || promise > promiseTo[stage]) {
                return false;
            }
        }
        return true;
    }
}
