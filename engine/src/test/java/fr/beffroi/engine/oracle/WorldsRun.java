package fr.beffroi.engine.oracle;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.worlds.RandomWorld;
import fr.beffroi.engine.worlds.Shrinker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Plans random worlds and compares with the oracle. */
public final class WorldsRun {
    /** Tiny worlds take milliseconds; one that is not proven in this time hides an error. */
    private static final PlanRequest TO_THE_END = new PlanRequest(0, 20, 1);

    private WorldsRun() {}

    /**
     * A world where planner and oracle differ.
     *
     * @param disagreements in words
     */
    public record Failure(long seed, List<String> disagreements) {

        /** The smallest world that still fails, as a model file, and what goes wrong there. */
        public String shrunk() {
            RampUpModel smallest = Shrinker.shrink(
                    RandomWorld.ofSeed(seed), world -> !listDisagreements(world).isEmpty());
            return "seed " + seed + ": " + disagreements + "\nshrunk: " + listDisagreements(smallest) + "\n"
                    + new String(ModelJson.write(smallest), StandardCharsets.UTF_8);
        }
    }

    /**
     * Runs the worlds of the seeds {@code first … first + count - 1}, on all processors.
     *
     * @param done is told each time a world is done; called from several threads
     * @return in the order of the seeds
     */
    public static List<Failure> run(long first, int count, Runnable done) {
        return LongStream.range(first, first + count)
                .parallel()
                .mapToObj(seed -> {
                    List<String> disagreements = listDisagreements(RandomWorld.ofSeed(seed));
                    done.run();
                    return disagreements.isEmpty()
                            ? Optional.<Failure>empty()
                            : Optional.of(new Failure(seed, disagreements));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is wrong with the planner's answer to a model, in words; a crash is wrong too. */
    public static List<String> listDisagreements(RampUpModel model) {
        try {
            RampUpPlan plan = Planner.plan(LoadedModel.of(model), TO_THE_END, ProgressListener.SILENT);
            List<String> found = new ArrayList<>(Agreement.listDisagreements(model, plan));
            if (plan.status() != PlanStatus.OPTIMAL) {
                found.add("not proven: " + plan.goals());
            }
            return List.copyOf(found);
        } catch (RuntimeException e) {
            return List.of("fails with " + e);
        }
    }
}
