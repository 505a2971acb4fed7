package fr.beffroi.spark;

import fr.beffroi.cli.Cluster;
import fr.beffroi.cli.ClusterException;
import fr.beffroi.cli.FoundFrontier;
import fr.beffroi.cli.FrontierTask;
import fr.beffroi.cli.NoticesReport;
import fr.beffroi.engine.io.LoadedModel;
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
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/** Apache Spark. One application at a time in a process. */
final class SparkCluster implements Cluster {
    private final JavaSparkContext context;
    private final int partitions;
    private final ApplicationJars jars;

    private SparkCluster(JavaSparkContext context, int partitions, ApplicationJars jars) {
        this.context = context;
        this.partitions = partitions;
        this.jars = jars;
    }

    /** Joins the cluster: the one asked for, else the one that {@code spark-submit} says, else all cores of this machine. */
    static Cluster open(Options options) {
        SparkConf conf = new SparkConf();
        options.settings().forEach(conf::set);
        if (!options.master().isEmpty()) {
            conf.setMaster(options.master());
        }
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "Beffroi");
        // A page without a password on a port of its own: only for those who ask for it.
        conf.setIfMissing("spark.ui.enabled", "false");
        ApplicationJars jars = ApplicationJars.of(conf);
        jars.send(conf);
        return answering(() -> new SparkCluster(new JavaSparkContext(conf), options.partitions(), jars));
    }

    @Override
    public Simulation simulate(
            LoadedModel model, RampUpPlan plan, SimulationRequest request, SimulationListener listener) {
        return answering(() -> {
            ClusterCrew crew = ClusterCrew.of(context, partitions, model, plan, request, listener);
            return Simulator.simulate(model, plan, request, crew);
        });
    }

    @Override
    public Robustness examine(
            LoadedModel model, RampUpPlan plan, RobustnessRequest request, RobustnessListener listener) {
        SharedSweep sweep = new SharedSweep(model, plan, request);
        LossSweep here = sweep.ready();
        jars.sendSolvers(context);
        return answering(() -> Examination.examine(here, new ClusterLossCrew(context, sweep, request, listener)));
    }

    @Override
    public void findFrontiers(List<FrontierTask> tasks, Consumer<FoundFrontier> found) {
        jars.sendSolvers(context);
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

    /** Spark is written in Scala and throws what Java would have it declare. */
    private static <T> T answering(Callable<T> work) {
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
