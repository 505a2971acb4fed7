package fr.beffroi.spark;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Comparison;
import fr.beffroi.engine.simulate.Crew;
import fr.beffroi.engine.simulate.SimulatedPart;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.UncertainElement;
import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.tally.Saving;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;

/** The machines of a cluster as a crew: every piece is a task, and a task whose machine is lost is carried out again on another. */
final class ClusterCrew implements Crew, AutoCloseable {
    private final JavaSparkContext context;
    private final int partitions;
    private final int replicationsOfTask;
    private final Broadcast<SharedPlan> plan;
    private final double mostBacklog;
    private final SimulationRequest request;
    private final SimulationListener listener;

    private ClusterCrew(
            JavaSparkContext context,
            int partitions,
            int replicationsOfTask,
            Broadcast<SharedPlan> plan,
            double mostBacklog,
            SimulationRequest request,
            SimulationListener listener) {
        this.context = context;
        this.partitions = partitions;
        this.replicationsOfTask = replicationsOfTask;
        this.plan = plan;
        this.mostBacklog = mostBacklog;
        this.request = request;
        this.listener = listener;
    }

    static ClusterCrew of(
            JavaSparkContext context,
            int partitions,
            LoadedModel model,
            RampUpPlan plan,
            SimulationRequest request,
            SimulationListener listener) {
        SharedPlan shared = new SharedPlan(model, plan, request.replan());
        return new ClusterCrew(
                context,
                partitions,
                shared.replicationsOfTask(),
                context.broadcast(shared),
                shared.ready().mostBacklog(),
                request,
                listener);
    }

    @Override
    public SimulatedPart replicate(long from, long end) {
        List<Piece> pieces = Piece.cut(from, end, partitions, replicationsOfTask);
        Broadcast<SharedPlan> shared = plan;
        long seed = request.seed();
        try (TaskProgress progress = new TaskProgress(
                context, listener, SimulationListener.Step.REPLICATIONS, from, request.replications())) {
            LongAccumulator done = progress.done();
            return context.parallelize(pieces, pieces.size())
                    .map(piece -> {
                        SimulatedPart part = replicate(shared.value(), seed, piece);
                        done.add(piece.end() - piece.from());
                        return part;
                    })
                    .treeReduce(ClusterCrew::merge);
        }
    }

    private static SimulatedPart replicate(SharedPlan shared, long seed, Piece piece) {
        SimulatedPart part = new SimulatedPart(shared.ready());
        part.add(new Replications(shared.ready(), seed), piece.from(), piece.end());
        return part;
    }

    private static SimulatedPart merge(SimulatedPart one, SimulatedPart other) {
        one.merge(other);
        return one;
    }

    /** An element in some of the replications. */
    private record ComparedPiece(int index, UncertainElement element, Piece piece) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** What is saved in a piece, by the element's index. */
    private record PieceSaving(int index, Saving saving) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    @Override
    public List<Saving> compare(List<UncertainElement> elements, double[] backlogs, SimulationListener.Step step) {
        List<Saving> savings = new ArrayList<>(Stream.generate(() -> new Saving(mostBacklog))
                .limit(elements.size())
                .toList());
        if (elements.isEmpty() || request.cancelled().getAsBoolean()) {
            return savings;
        }
        List<ComparedPiece> pieces = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            for (Piece piece : Piece.cut(0, backlogs.length, partitions, replicationsOfTask)) {
                pieces.add(new ComparedPiece(index, elements.get(index), piece));
            }
        }
        long all = (long) backlogs.length * elements.size();
        long tasks = partitions > 0 ? partitions : Math.ceilDiv(all, replicationsOfTask);
        int slices = (int) Math.min(tasks, pieces.size());
        Broadcast<SharedPlan> shared = plan;
        Broadcast<double[]> base = context.broadcast(backlogs);
        long seed = request.seed();
        try (TaskProgress progress = new TaskProgress(context, listener, step, 0, all)) {
            LongAccumulator done = progress.done();
            context.parallelize(pieces, slices)
                    .map(piece -> {
                        PieceSaving saving = compare(shared.value(), seed, base.value(), piece);
                        done.add(piece.piece.end() - piece.piece.from());
                        return saving;
                    })
                    .collect()
                    .forEach(part -> savings.get(part.index).merge(part.saving));
        } finally {
            base.destroy();
        }
        return savings;
    }

    private static PieceSaving compare(SharedPlan shared, long seed, double[] backlogs, ComparedPiece compared) {
        Saving saving = Comparison.measure(
                shared.ready(),
                compared.element,
                new Replications(shared.ready(), seed),
                compared.piece.from(),
                compared.piece.end(),
                backlogs,
                () -> false);
        return new PieceSaving(compared.index, saving);
    }

    /** The machines forget the plan. */
    @Override
    public void close() {
        plan.destroy();
    }
}
