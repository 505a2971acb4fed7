package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.flow.CumulatedFlow;
import fr.beffroi.engine.plan.flow.DeliveryCut;
import fr.beffroi.engine.plan.flow.DeliveryProgram;
import fr.beffroi.engine.plan.flow.FlowSolver;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Basis;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says exactly what a lever plan delivers, and makes cuts from it. The weeks are taken in blocks: one cut a block is far stronger than one
 * for all weeks together, because each block has its own bottleneck. Each thread has a solver of its own and the plans are dealt out by
 * position, so that the answers do not depend on which thread is faster.
 */
public final class Evaluator implements AutoCloseable {
    private static final int WEEKS_PER_BLOCK = 8;
    private Network network;
    private final List<FlowSolver> solvers = new ArrayList<>();
    private final int threadCount;
    private final ExecutorService threads;
    private final int blocks;
    /** Tells the solvers at work to give up, whatever time is left. */
    private volatile boolean leave;

    public Evaluator(Network network, int threadCount, BooleanSupplier stop) {
        this.network = network;
        blocks = Math.max(1, network.weeks / WEEKS_PER_BLOCK);
        this.threadCount = threadCount;
        solvers.add(new FlowSolver(network, () -> leave || stop.getAsBoolean()));
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

    List<Integer> allBlocks() {
        return IntStream.range(0, blocks).boxed().toList();
    }

    /** Priority-weighted cumulated units wanted, summed over the weeks of each block. */
    double[] wantedByBlock() {
        return byBlock(target -> target.wanted());
    }

    private double[] byBlock(Function<Network.TargetNode, double[]> unitsByWeek) {
        double[] sums = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            for (Network.TargetNode target : network.targets) {
                double[] units = unitsByWeek.apply(target);
                for (int week = firstWeek(block); week <= lastWeek(block); week++) {
                    sums[block] += target.priority() * units[week];
                }
            }
        }
        return sums;
    }

    /**
     * Priority-weighted cumulated deliveries, summed over all weeks and by block, of one best flow, and that flow.
     *
     * @param solver which solver found it: cuts at the plan are cheapest there
     * @param basis where it found the maximum
     */
    public record Deliveries(
            double total,
            double[] byBlock,
            CumulatedFlow flow,
            int solver,
            @Nullable Basis basis) {}

    /** What each plan delivers at most; empty for those whose solve was stopped. */
    public List<Optional<Deliveries>> deliveries(List<LeverPlan> plans) {
        int width = Math.min(plans.size(), threadCount);
        while (solvers.size() < width) {
            // Made late: by now the first one knows what is scarce.
            solvers.add(solvers.getFirst().another());
        }
        List<Callable<List<Optional<Deliveries>>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < width; thread++) {
            int mine = thread;
            tasks.add(() -> {
                List<Optional<Deliveries>> found = new ArrayList<>();
                for (int plan = mine; plan < plans.size(); plan += width) {
                    found.add(deliveries(plans.get(plan), mine));
                }
                return found;
            });
        }
        List<List<Optional<Deliveries>>> byThread = inParallel(tasks);
        List<Optional<Deliveries>> all = new ArrayList<>();
        for (int plan = 0; plan < plans.size(); plan++) {
            all.add(byThread.get(plan % width).get(plan / width));
        }
        return all;
    }

    private Optional<Deliveries> deliveries(LeverPlan plan, int solver) {
        return solvers.get(solver).best(new Limits(network, plan)).map(best -> {
            double[] byBlock = byBlock(target -> best.flow().delivered()[target.index()]);
            return new Deliveries(best.total(), byBlock, best.flow(), solver, best.basis());
        });
    }

    private <T> List<T> inParallel(List<Callable<T>> tasks) {
        leave = false;
        List<Future<T>> running = new ArrayList<>();
        tasks.forEach(task -> running.add(threads.submit(task)));
        running.forEach(this::await);
        if (leave) {
            Thread.currentThread().interrupt();
        }
        return running.stream().map(Evaluator::result).toList();
    }

    /** Waits also where it is interrupted, which the solvers soon hear, or where one fails: whoever asks them next must find all at rest. */
    private void await(Future<?> future) {
        while (true) {
            try {
                future.get();
                return;
            } catch (InterruptedException e) {
                leave = true;
            } catch (ExecutionException e) {
                return; // told by result(), once the others have ended
            }
        }
    }

    private static <T> T result(Future<T> ended) {
        if (ended.state() == Future.State.FAILED) {
            throw new IllegalStateException("The flow of a lever plan could not be computed.", ended.exceptionNow());
        }
        return ended.resultNow();
    }

    /**
     * Cuts at a plan whose deliveries are known, for the whole and for those blocks; none if stopped. The whole comes first: its basis is nearly always the best one
     * for each block as well, while going from one block to the next costs hundreds of pivots.
     */
    public List<BlockCut> cuts(LeverPlan plan, Collection<Integer> wantedBlocks, Deliveries known) {
        List<Integer> wanted = new ArrayList<>(List.of(BlockCut.ALL));
        wanted.addAll(wantedBlocks);
        DeliveryProgram program = solvers.get(known.solver()).program();
        Limits limits = new Limits(network, plan);
        program.setLimits(limits);
        program.goOnFrom(known.basis());
        List<BlockCut> cuts = new ArrayList<>();
        for (int block : wanted) {
            boolean solved = block == BlockCut.ALL
                    ? program.maximise(0, network.weeks - 1)
                    : program.maximise(firstWeek(block), lastWeek(block));
            if (!solved) {
                break;
            }
            cuts.add(new BlockCut(
                    block, DeliveryCut.at(network, plan, limits, program.maximum(), program.prices(limits))));
        }
        return cuts;
    }

    /** Goes on with a network of the same flow: other levers' weeks, or other weeks in which something is wanted. */
    void changeNetwork(Network other) {
        if (!other.wantsTheSameAs(network)) {
            solvers.replaceAll(solver -> {
                try (solver) {
                    return solver.of(other);
                }
            });
        }
        network = other;
    }

    /** Waits for the threads first: where one of them failed the others are still at work, and no solver may be taken away under its own solve. */
    @Override
    public void close() {
        leave = true;
        threads.close();
        solvers.forEach(FlowSolver::close);
    }
}
