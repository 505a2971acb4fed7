package fr.beffroi.engine.stock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stages and the links between them, without cycles. Immutable. */
public final class SupplyNetwork {
    private final List<SupplyStage> stages;
    private final List<SupplyLink> links;
    private final int[] tails;
    private final int[] heads;
    private final int[] order;
    private final double[] pooledBounds;

    /**
     * @throws SupplyNetworkException with all faults: stages or links named twice, unknown stages, numbers that cannot be, a cycle
     */
    public SupplyNetwork(List<SupplyStage> stages, List<SupplyLink> links) {
        this.stages = List.copyOf(stages);
        this.links = List.copyOf(links);
        NetworkChecks.refuseFaults(this.stages, this.links);
        Map<String, Integer> index = new HashMap<>();
        for (SupplyStage stage : this.stages) {
            index.put(stage.id(), index.size());
        }
        tails = this.links.stream().mapToInt(link -> index.get(link.from())).toArray();
        heads = this.links.stream().mapToInt(link -> index.get(link.to())).toArray();
        order = order();
        pooledBounds = pool();
    }

    /**
     * A network whose stages say the value they add instead of the value of what leaves them: that is the value added by the stage and all
     * those before it, times the quantities.
     */
    public static SupplyNetwork ofAddedValues(List<SupplyStage> stages, List<SupplyLink> links) {
        SupplyNetwork added = new SupplyNetwork(stages, links);
        double[] value = new double[stages.size()];
        for (int stage : added.order) {
            value[stage] += stages.get(stage).unitValueEuros();
            for (int link = 0; link < links.size(); link++) {
                if (added.tails[link] == stage) {
                    value[added.heads[link]] += links.get(link).quantity() * value[stage];
                }
            }
        }
        List<SupplyStage> valued = new ArrayList<>();
        for (int stage = 0; stage < value.length; stage++) {
            SupplyStage old = stages.get(stage);
            valued.add(
                    new SupplyStage(old.id(), old.stageTime(), old.longestPromise(), value[stage], old.demandBound()));
        }
        return new SupplyNetwork(valued, links);
    }

    public List<SupplyStage> stages() {
        return stages;
    }

    public List<SupplyLink> links() {
        return links;
    }

    /** Index of the delivering stage of each link. */
    public int[] tails() {
        return tails.clone();
    }

    /** Index of the stage delivered to, of each link. */
    public int[] heads() {
        return heads.clone();
    }

    /** Indices of the stages, each after all that deliver to it. */
    public int[] fromFirstToLast() {
        return order.clone();
    }

    /**
     * By stage, what all demand that reaches it in one unit of time can exceed its mean by, in units: the root of the sum of squares over its
     * own outside demand and what its customers ask (demands are taken as independent). Over a time {@code t} it is √t times that.
     */
    public double[] pooledBounds() {
        return pooledBounds.clone();
    }

    private double[] pool() {
        double[] squares = new double[stages.size()];
        for (int at = order.length - 1; at >= 0; at--) {
            int stage = order[at];
            squares[stage] += Math.pow(stages.get(stage).demandBound(), 2);
            for (int link = 0; link < links.size(); link++) {
                if (heads[link] == stage) {
                    squares[tails[link]] += Math.pow(links.get(link).quantity(), 2) * squares[stage];
                }
            }
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    /** By stage, how long it takes from the first order on where nothing is in stock anywhere: the longest way to it. */
    public double[] timesWithoutStock() {
        double[] time = new double[stages.size()];
        for (int stage : order) {
            time[stage] += stages.get(stage).stageTime();
            for (int link = 0; link < links.size(); link++) {
                if (tails[link] == stage) {
                    time[heads[link]] = Math.max(time[heads[link]], time[stage]);
                }
            }
        }
        return time;
    }

    private int[] order() {
        int[] open = new int[stages.size()];
        for (int head : heads) {
            open[head]++;
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int stage = 0; stage < open.length; stage++) {
            if (open[stage] == 0) {
                ready.add(stage);
            }
        }
        int[] sorted = new int[open.length];
        int count = 0;
        while (!ready.isEmpty()) {
            int stage = ready.remove();
            sorted[count++] = stage;
            for (int link = 0; link < heads.length; link++) {
                if (tails[link] == stage && --open[heads[link]] == 0) {
                    ready.add(heads[link]);
                }
            }
        }
        return sorted;
    }
}
