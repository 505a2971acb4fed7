package fr.beffroi.spark;

import fr.beffroi.engine.simulate.SimulationListener;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/** Tells a simulation's listener, task by task, how many replications are done. Until it is closed. */
final class TaskProgress implements AutoCloseable {
    private final JavaSparkContext context;
    private final LongAccumulator done;
    private final SparkListener taskEnds;

    /** @param before replications done before the first task */
    TaskProgress(
            JavaSparkContext context,
            SimulationListener listener,
            SimulationListener.Step step,
            long before,
            long all) {
        this.context = context;
        done = context.sc().longAccumulator();
        taskEnds = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                listener.onProgress(step, before + done.value(), all);
            }
        };
        context.sc().addSparkListener(taskEnds);
    }

    /** To which each task adds its replications. */
    LongAccumulator done() {
        return done;
    }

    @Override
    public void close() {
        context.sc().removeSparkListener(taskEnds);
    }
}
