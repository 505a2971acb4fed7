package fr.beffroi.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.Replanner;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.worlds.Dice;
import fr.beffroi.engine.worlds.HowMany;
import fr.beffroi.engine.worlds.ModelChange;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A model that changes four times: each new plan is as good as plain enumeration says, though it begins with what was proven before. */
class ReplannerAgainstOracleTest {
    private static final PlanRequest TO_THE_END = new PlanRequest(0, 20, 1);
    private static final int CHANGES = 4;

    @Test
    void eachPlanIsTheBestOfItsModel() {
        AtomicInteger usedAgain = new AtomicInteger();
        List<String> wrong = LongStream.range(0, HowMany.of(120, 3_000))
                .parallel()
                .mapToObj(seed -> listDisagreements(seed, usedAgain))
                .flatMap(List::stream)
                .toList();

        assertThat(wrong).isEmpty();
        assertThat(usedAgain.get())
                .as("plans that begin with what was proven before")
                .isGreaterThan(250);
    }

    private static List<String> listDisagreements(long seed, AtomicInteger usedAgain) {
        RampUpModel model = RandomWorld.ofSeed(seed);
        Dice dice = new Dice(seed);
        List<String> wrong = new ArrayList<>();
        try (Replanner replanner = new Replanner()) {
            for (int change = 0; change <= CHANGES; change++) {
                if (change > 0) {
                    model = ModelChange.draw(dice, model);
                }
                if (replanner.knows(new Network(model))) {
                    usedAgain.incrementAndGet();
                }
                RampUpPlan plan = replanner.plan(LoadedModel.of(model), TO_THE_END, ProgressListener.SILENT);
                String where = "seed " + seed + ", change " + change + ": ";
                Agreement.listDisagreements(model, plan).forEach(one -> wrong.add(where + one));
                if (plan.status() != PlanStatus.OPTIMAL) {
                    wrong.add(where + "not proven: " + plan.goals());
                }
            }
        } catch (RuntimeException e) {
            wrong.add("seed " + seed + " fails with " + e + " at " + e.getStackTrace()[0]);
        }
        return wrong;
    }
}
