package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is proven of deliveries: what no plan exceeds, block by block, and the cuts. True for every goal and every budget. */
final class CutPool {
    private final List<BlockCut> cuts = new ArrayList<>();
    private final double[] ceilings;
    private final Map<LeverPlan, Set<Integer>> cutAt = new HashMap<>();

    /** Begins with what is wanted, block by block. */
    CutPool(double[] wanted) {
        ceilings = wanted.clone();
    }

    List<BlockCut> cuts() {
        return Collections.unmodifiableList(cuts);
    }

    /** The most any plan can deliver in each block. */
    double[] ceilings() {
        return ceilings;
    }

    /** Sum of the ceilings: no plan delivers more. */
    double mostDelivered() {
        return Arrays.stream(ceilings).sum();
    }

    void addAll(Collection<BlockCut> learned) {
        cuts.addAll(learned);
    }

    /** No plan goes beyond {@code everything}, so what the cuts say of it holds for all. */
    void lowerCeilings(LeverPlan everything, Network network) {
        for (BlockCut cut : cuts) {
            if (cut.block() != BlockCut.ALL) {
                double most = cut.cut().boundFor(everything, network, Double.POSITIVE_INFINITY);
                ceilings[cut.block()] = Math.min(ceilings[cut.block()], most);
            }
        }
    }

    /**
     * Goes on with a network of the same flow.
     *
     * @param wanted there, block by block
     * @param everything no plan of it goes beyond that
     */
    void changeNetwork(Network before, Network now, double[] wanted, LeverPlan everything) {
        cuts.replaceAll(cut -> new BlockCut(cut.block(), cut.cut().in(before, now)));
        System.arraycopy(wanted, 0, ceilings, 0, wanted.length);
        lowerCeilings(everything, now);
        cutAt.clear();
    }

    /** The most that a plan can deliver over all blocks, as far as is known. */
    double promised(LeverPlan plan, Network network) {
        double sum = 0;
        for (int block = 0; block < ceilings.length; block++) {
            sum += promised(plan, network, block);
        }
        double most = mostDelivered();
        for (BlockCut cut : cuts) {
            if (cut.block() == BlockCut.ALL) {
                sum = Math.min(sum, cut.cut().boundFor(plan, network, most));
            }
        }
        return sum;
    }

    /**
     * Blocks in which the plan is promised more than it really delivers and no cut has been made at it yet; the whole among them where
     * they promise too much together.
     */
    List<Integer> promisedTooMuch(LeverPlan plan, Network network, Evaluator.Deliveries real, double tolerance) {
        Set<Integer> done = cutAt.computeIfAbsent(plan, key -> new HashSet<>());
        List<Integer> tooMuch = new ArrayList<>();
        double together = 0;
        for (int block = 0; block < ceilings.length; block++) {
            double promised = promised(plan, network, block);
            together += promised;
            if (promised > real.byBlock()[block] + tolerance / ceilings.length && done.add(block)) {
                tooMuch.add(block);
            }
        }
        if (together > real.total() + tolerance && done.add(BlockCut.ALL)) {
            tooMuch.addFirst(BlockCut.ALL);
        }
        return tooMuch;
    }

    private double promised(LeverPlan plan, Network network, int block) {
        double promised = ceilings[block];
        for (BlockCut cut : cuts) {
            if (cut.block() == block) {
                promised = Math.min(promised, cut.cut().boundFor(plan, network, ceilings[block]));
            }
        }
        return promised;
    }
}
