package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.flow.CumulatedFlow;
import fr.beffroi.engine.plan.flow.DeliveryCut;
import fr.beffroi.engine.plan.flow.DeliveryProgram;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Says exactly what a lever plan delivers, and makes cuts from it. The weeks are taken in blocks: one cut a block is far stronger than one
 * for all weeks together, because each block has its own bottleneck. Each thread has a programme of its own and always the same
 * blocks, so that the answer does not depend on which is faster.
 */
public final class Evaluator implements AutoCloseable {
    private final Network network;
    private final List<DeliveryProgram> programs = new ArrayList<>();
    private final ExecutorService threads;
    private final int blocks;

    public Evaluator(Network network, int blocks, int threadCount, BooleanSupplier stop) {
        this.network = network;
        this.blocks = blocks;
        for (int i = 0; i < threadCount; i++) {
            programs.add(new DeliveryProgram(network, stop));
        }
        threads = Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, "beffroi-evaluator");
            thread.setDaemon(true);
            return thread;
        });
    }

    public int blocks() {
        return blocks;
    }

    int firstWeek(int block) {
        return (int) ((long) network.weeks * block / blocks);
    }

    int lastWeek(int block) {
        return firstWeek(block + 1) - 1;
    }

    /** What the plan delivers at most, block by block; empty if stopped. */
    public Optional<Deliveries> deliveries(LeverPlan plan) {
        DeliveryProgram program = programs.getFirst();
        program.setPlan(plan);
        if (!program.maximise(0, network.weeks - 1)) {
            return Optional.empty();
        }
        double[] byBlock = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            for (int week = firstWeek(block); week <= lastWeek(block); week++) {
                byBlock[block] += program.deliveredBy(week);
            }
        }
        return Optional.of(new Deliveries(program.maximum(), byBlock, program.flow()));
    }

    /** Priority-weighted cumulated deliveries, summed over all weeks and by block, of one best flow, and that flow. */
    public record Deliveries(double total, double[] byBlock, CumulatedFlow flow) {}

    /** Cuts at a plan for those blocks and for the whole; empty if stopped. */
    public List<BlockCut> cuts(LeverPlan plan, Collection<Integer> wantedBlocks, boolean[] relevantLevers) {
        List<Integer> all = new ArrayList<>(wantedBlocks);
        all.add(BlockCut.ALL);
        List<Callable<List<BlockCut>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < programs.size(); thread++) {
            int mine = thread;
            List<Integer> share = all.stream()
                    .filter(block -> Math.floorMod(block, programs.size()) == mine)
                    .toList();
            tasks.add(() -> cutsOf(programs.get(mine), plan, share, relevantLevers));
        }
        List<BlockCut> cuts = new ArrayList<>();
        try {
            for (Future<List<BlockCut>> future : threads.invokeAll(tasks)) {
                cuts.addAll(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The flow of a lever plan could not be computed.", e);
        }
        return cuts;
    }

    private List<BlockCut> cutsOf(
            DeliveryProgram program, LeverPlan plan, List<Integer> share, boolean[] relevantLevers) {
        List<BlockCut> cuts = new ArrayList<>();
        if (share.isEmpty()) {
            return cuts;
        }
        Limits limits = program.setPlan(plan);
        for (int block : share) {
            boolean solved = block == BlockCut.ALL
                    ? program.maximise(0, network.weeks - 1)
                    : program.maximise(firstWeek(block), lastWeek(block));
            if (!solved) {
                return cuts;
            }
            cuts.add(new BlockCut(
                    block,
                    DeliveryCut.at(network, plan, limits, program.maximum(), program.prices(limits), relevantLevers)));
        }
        return cuts;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        programs.forEach(DeliveryProgram::close);
    }
}
