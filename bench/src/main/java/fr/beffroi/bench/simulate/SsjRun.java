package fr.beffroi.bench.simulate;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import umontreal.ssj.stat.Tally;

/** Replications on SSJ, shared out among threads, each with a simulator of its own. */
final class SsjRun {
    private static final double CONFIDENCE = 0.95;

    private final int weeks;
    private final List<double[]> backlogs = new ArrayList<>();
    /** By replication, then target and week one after the other. */
    private final List<double[]> deliveries = new ArrayList<>();

    private double seconds;

    private SsjRun(int weeks) {
        this.weeks = weeks;
    }

    static SsjRun run(RampUpModel model, RampUpPlan plan, int replications, int threads) {
        SsjRun run = new SsjRun(model.weeks());
        long began = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int many = replications * (thread + 1) / threads - replications * thread / threads;
                // Made here: SSJ hands out its streams one after the other, to one thread.
                SsjReplications simulation = new SsjReplications(model, plan);
                parts.add(() -> {
                    run.simulate(simulation, many);
                    return null;
                });
            }
            for (Future<Void> part : executor.invokeAll(parts)) {
                part.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("SSJ did not come to its end", e);
        }
        run.seconds = (System.nanoTime() - began) / 1e9;
        return run;
    }

    private void simulate(SsjReplications simulation, int many) {
        for (int replication = 0; replication < many; replication++) {
            simulation.run();
            double[] delivered = new double[simulation.delivered.length * weeks];
            for (int target = 0; target < simulation.delivered.length; target++) {
                System.arraycopy(simulation.delivered[target], 0, delivered, target * weeks, weeks);
            }
            synchronized (this) {
                backlogs.add(new double[] {simulation.backlog()});
                deliveries.add(delivered);
            }
        }
    }

    double seconds() {
        return seconds;
    }

    Estimate backlog() {
        return estimate(backlogs, 0);
    }

    Estimate delivered(int target, int week) {
        return estimate(deliveries, target * weeks + week);
    }

    private static Estimate estimate(List<double[]> replications, int at) {
        Tally tally = new Tally();
        replications.forEach(values -> tally.add(values[at]));
        double[] centreAndRadius = new double[2];
        tally.confidenceIntervalNormal(CONFIDENCE, centreAndRadius);
        return new Estimate(
                centreAndRadius[0], centreAndRadius[0] - centreAndRadius[1], centreAndRadius[0] + centreAndRadius[1]);
    }
}
