package fr.beffroi.spark;

import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.LossCrew;
import fr.beffroi.engine.robust.LossElement;
import fr.beffroi.engine.robust.LossSweep;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.engine.robust.RobustnessRequest;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;

/** The machines of a cluster that lose one element each, or answer one danger each. */
final class ClusterLossCrew implements LossCrew, AutoCloseable {
    private final JavaSparkContext context;
    private final Broadcast<SharedSweep> sweep;
    private final RobustnessRequest request;
    private final RobustnessListener listener;

    ClusterLossCrew(
            JavaSparkContext context, SharedSweep sweep, RobustnessRequest request, RobustnessListener listener) {
        this.context = context;
        this.sweep = context.broadcast(sweep);
        this.request = request;
        this.listener = listener;
    }

    @Override
    public List<Danger> worst(List<LossElement> elements) {
        return each(elements, LossSweep::worst, RobustnessListener.Step.LOSSES);
    }

    @Override
    public List<Danger> answered(List<Danger> dangers) {
        return request.cancelled().getAsBoolean()
                ? dangers
                : each(dangers, LossSweep::answered, RobustnessListener.Step.ANSWERS);
    }

    private <T> List<Danger> each(List<T> things, Function2<LossSweep, T, Danger> work, RobustnessListener.Step step) {
        if (things.isEmpty()) {
            return List.of();
        }
        Broadcast<SharedSweep> shared = sweep;
        List<Danger> dangers = context.parallelize(things, things.size())
                .map(thing -> work.call(shared.value().ready(), thing))
                .collect();
        listener.onProgress(step, things.size(), things.size());
        return dangers;
    }

    /** The machines forget the plan. */
    @Override
    public void close() {
        sweep.destroy();
    }
}
