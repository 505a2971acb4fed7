package fr.beffroi.engine.oracle;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.worlds.RandomWorld;
import fr.beffroi.engine.worlds.Shrinker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Plans one random world after the other and compares with the oracle. */
public final class WorldsRun {
    private static final PlanRequest TO_THE_END = new PlanRequest(0, 120, 1);

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
     * Runs the worlds of the seeds {@code first … first + count - 1}.
     *
     * @param done is told each seed that is done
     */
    public static List<Failure> run(long first, int count, LongConsumer done) {
        return LongStream.range(first, first + count)
                .mapToObj(seed -> {
                    List<String> disagreements = listDisagreements(RandomWorld.ofSeed(seed));
                    done.accept(seed);
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
            return Agreement.listDisagreements(
                    model, Planner.plan(LoadedModel.of(model), TO_THE_END, ProgressListener.SILENT));
        } catch (RuntimeException e) {
            return List.of("fails with " + e);
        }
    }
}
