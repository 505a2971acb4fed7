package fr.beffroi.spark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.TaskInfo;
import org.jspecify.annotations.Nullable;

/** What the tasks of an application come to. Spark makes it, knowing its name, where the application begins. */
public final class TaskWatch extends SparkListener {
    private static final AtomicReference<@Nullable TaskWatch> LATEST = new AtomicReference<>();

    private final Map<Long, TaskInfo> running = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> carriedOutAgain = new HashSet<>();
    private int succeeded;

    /** For Spark. */
    public TaskWatch() {
        LATEST.set(this);
    }

    /** The one of the application that began last. */
    static TaskWatch ofTheApplication() {
        return Objects.requireNonNull(LATEST.get());
    }

    /** Forgets all. */
    synchronized void reset() {
        running.clear();
        lost.clear();
        carriedOutAgain.clear();
        succeeded = 0;
    }

    @Override
    public synchronized void onTaskStart(SparkListenerTaskStart start) {
        running.put(start.taskInfo().taskId(), start.taskInfo());
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        running.remove(end.taskInfo().taskId());
        String task = end.stageId() + "/" + end.taskInfo().index();
        if (end.taskInfo().successful()) {
            succeeded++;
            if (lost.contains(task)) {
                carriedOutAgain.add(task);
            }
        } else if (end.reason() instanceof ExecutorLostFailure) {
            lost.add(task);
        }
    }

    synchronized int succeeded() {
        return succeeded;
    }

    /** An executor that is at work on a task. */
    synchronized Optional<String> findBusyExecutor() {
        return running.values().stream().map(TaskInfo::executorId).findAny();
    }

    /** Tasks that were running where a process was killed. */
    synchronized Set<String> lost() {
        return Set.copyOf(lost);
    }

    /** Those of them that came to a good end on a later trial. */
    synchronized Set<String> carriedOutAgain() {
        return Set.copyOf(carriedOutAgain);
    }
}
