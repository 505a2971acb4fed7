package fr.beffroi.spark;

import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.LossCrew;
import fr.beffroi.engine.robust.LossElement;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.engine.robust.RobustnessRequest;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** The machines of a cluster that lose one element each, or answer one danger each. */
final class ClusterLossCrew implements LossCrew {
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
        if (elements.isEmpty()) {
            return List.of();
        }
        Broadcast<SharedSweep> shared = sweep;
        List<Danger> dangers = context.parallelize(elements, elements.size())
                .map(element -> shared.value().ready().worst(element))
                .collect();
        listener.onProgress(RobustnessListener.Step.LOSSES, elements.size(), elements.size());
        return dangers;
    }

    @Override
    public List<Danger> answered(List<Danger> dangers) {
        if (dangers.isEmpty() || request.cancelled().getAsBoolean()) {
            return dangers;
        }
        Broadcast<SharedSweep> shared = sweep;
        List<Danger> answered = context.parallelize(dangers, dangers.size())
                .map(danger -> shared.value().ready().answered(danger))
                .collect();
        listener.onProgress(RobustnessListener.Step.ANSWERS, dangers.size(), dangers.size());
        return answered;
    }
}
