package fr.beffroi.spark;

import fr.beffroi.cli.Cluster;
import fr.beffroi.cli.ClusterException;
import fr.beffroi.cli.FoundFrontier;
import fr.beffroi.cli.FrontierTask;
import fr.beffroi.cli.NoticesReport;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanChecks;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.Examination;
import fr.beffroi.engine.robust.LossSweep;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.engine.robust.RobustnessRequest;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import fr.beffroi.spark.notices.NoticesJob;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/** Apache Spark. One application at a time in a process; whoever asks from several threads gets a fair share of it for each. */
final class SparkCluster implements Cluster {
    /** Each scenario under way is in this process's memory: model, plan and what comes back. */
    private static final int MOST_AT_ONCE = 16;

    private final JavaSparkContext context;
    private final int partitions;
    private final ApplicationJars jars;
    private boolean solversSent;

    private SparkCluster(JavaSparkContext context, int partitions, ApplicationJars jars) {
        this.context = context;
        this.partitions = partitions;
        this.jars = jars;
    }

    /** Joins the cluster: the one asked for, else the one that {@code spark-submit} says, else all cores of this machine. */
    static Cluster open(Options options) {
        return open(options, ApplicationJars::of);
    }

    /** @param sent what the cluster has to be sent, for these settings */
    static Cluster open(Options options, Function<SparkConf, ApplicationJars> sent) {
        SparkConf conf = new SparkConf();
        options.settings().forEach(conf::set);
        if (!options.master().isEmpty()) {
            conf.setMaster(options.master());
        }
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "Beffroi");
        // A page without a password on a port of its own: only for those who ask for it.
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.scheduler.mode", "FAIR");
        ApplicationJars jars = sent.apply(conf);
        jars.send(conf);
        return translated(() -> new SparkCluster(new JavaSparkContext(conf), options.partitions(), jars));
    }

    @Override
    public int scenariosAtOnce() {
        return Math.clamp(context.defaultParallelism(), 2, MOST_AT_ONCE);
    }

    @Override
    public Simulation simulate(
            LoadedModel model, RampUpPlan plan, SimulationRequest request, SimulationListener listener) {
        PlanChecks.refuseForeign(model.model(), plan);
        if (request.replan()) {
            sendSolvers();
        }
        return answering(() -> {
            try (ClusterCrew crew = ClusterCrew.of(context, partitions, model, plan, request, listener)) {
                return Simulator.simulate(model, plan, request, crew);
            }
        });
    }

    @Override
    public Robustness examine(
            LoadedModel model, RampUpPlan plan, RobustnessRequest request, RobustnessListener listener) {
        SharedSweep sweep = new SharedSweep(model, plan, request);
        LossSweep here = sweep.ready();
        sendSolvers();
        return answering(() -> {
            try (ClusterLossCrew crew = new ClusterLossCrew(context, sweep, request, listener)) {
                return Examination.examine(here, crew);
            }
        });
    }

    @Override
    public void findFrontiers(List<FrontierTask> tasks, Consumer<FoundFrontier> found) {
        sendSolvers();
        answering(() -> {
            Frontiers.find(context, tasks, found);
            return tasks;
        });
    }

    @Override
    public NoticesReport readNotices(URI folder, URI out) {
        return answering(() -> NoticesJob.run(context, folder, out));
    }

    @Override
    public void close() {
        context.stop();
    }

    private synchronized void sendSolvers() {
        if (!solversSent) {
            jars.sendSolvers(context);
            solversSent = true;
        }
    }

    /** Each thread has a pool of its own. */
    private <T> T answering(Callable<T> work) {
        context.setLocalProperty("spark.scheduler.pool", Thread.currentThread().getName());
        return translated(work);
    }

    /** Spark is written in Scala and throws what Java would have it declare. */
    private static <T> T translated(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            if (isOfTheCluster(e)) {
                throw new ClusterException(e);
            }
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheCluster(Throwable thrown) {
        return thrown instanceof SparkException || thrown instanceof IOException;
    }
}
