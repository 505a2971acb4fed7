package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.engine.robust.RobustnessRequest;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Many machines that carry out what is too much for one. What they answer is what one machine answers. Several threads may ask at a time: then a
 * small question does not wait for a large one.
 */
public interface Cluster extends AutoCloseable {
    /**
     * What to use.
     *
     * @param master where the cluster is, such as {@code spark://host:7077} or {@code local[2]}; empty: where whoever started this process says, else
     *     this machine
     * @param partitions into how many pieces work is cut; 0: into pieces of some tenths of a second
     * @param settings of the cluster's own, by name
     */
    record Options(String master, int partitions, Map<String, String> settings) {}

    /** Joins a cluster. */
    @FunctionalInterface
    interface Opener {
        /** @throws ClusterException where it cannot be reached */
        Cluster open(Options options);
    }

    /** How many scenarios to ask for at a time, at least one, so that no machine waits for the next. */
    int scenariosAtOnce();

    /**
     * As {@link fr.beffroi.engine.simulate.Simulator#simulate}. Where the request is cancelled, what has begun is finished first.
     *
     * @throws ClusterException where too many machines were lost
     */
    Simulation simulate(LoadedModel model, RampUpPlan plan, SimulationRequest request, SimulationListener listener);

    /**
     * As {@link fr.beffroi.engine.robust.Examination#examine}: each element, and each danger, on one machine.
     *
     * @throws ClusterException where too many machines were lost
     */
    Robustness examine(LoadedModel model, RampUpPlan plan, RobustnessRequest request, RobustnessListener listener);

    /**
     * The frontier of each model, each on one machine.
     *
     * @param found takes each frontier as it is found, in any order, one at a time
     * @throws ClusterException where too many machines were lost
     */
    void findFrontiers(List<FrontierTask> tasks, Consumer<FoundFrontier> found);

    /**
     * Reads every file below {@code folder}, however packed, into {@code out/notices} (Parquet) and {@code out/set-aside} (JSON lines).
     *
     * @param folder that all machines see
     * @param out where nothing is yet
     * @throws ClusterException where it cannot be read or written, or too many machines were lost
     */
    NoticesReport readNotices(URI folder, URI out);

    @Override
    void close();
}
