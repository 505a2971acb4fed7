package fr.beffroi.spark;

import fr.beffroi.engine.simulate.SimulationListener;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/**
 * Tells a simulation's listener, task by task, how many replications are done, and once more when it is closed: Spark tells of the ends of tasks when it
 * comes to it, on a busy machine after the work is over.
 */
final class TaskProgress implements AutoCloseable {
    private final JavaSparkContext context;
    private final LongAccumulator done;
    private final SparkListener taskEnds;
    private final Runnable tell;
    private boolean closed;

    /** @param before replications done before the first task */
    TaskProgress(
            JavaSparkContext context,
            SimulationListener listener,
            SimulationListener.Step step,
            long before,
            long all) {
        this.context = context;
        done = context.sc().longAccumulator();
        tell = () -> listener.onProgress(step, before + done.value(), all);
        taskEnds = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                tellIfOpen();
            }
        };
        context.sc().addSparkListener(taskEnds);
    }

    /** To which each task adds its replications. */
    LongAccumulator done() {
        return done;
    }

    private synchronized void tellIfOpen() {
        if (!closed) {
            tell.run();
        }
    }

    @Override
    public synchronized void close() {
        context.sc().removeSparkListener(taskEnds);
        tellIfOpen();
        closed = true;
    }
}
