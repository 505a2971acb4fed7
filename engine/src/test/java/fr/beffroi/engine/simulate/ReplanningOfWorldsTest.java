package fr.beffroi.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.replan.BestRest;
import fr.beffroi.engine.simulate.replan.MonthPlanner;
import fr.beffroi.engine.simulate.replan.Situation;
import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.verify.RandomPlan;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random worlds whose plans are made anew at month ends, beside maps of names and the oracle's linear programme. */
class ReplanningOfWorldsTest {
    @Test
    void whenAllGoesAsPlannedAPlanOfLeastBacklogKeepsIt() {
        for (long seed = 0; seed < 40; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = Planner.plan(world, new PlanRequest(1e-9, 30, 1, () -> false), _ -> {});
            double planned = plan.goal(GoalName.BACKLOG).value();
            assertThat(backlog(world.model(), plan, seed))
                    .as("world %d", seed)
                    .isCloseTo(planned, within(2e-6 * Math.max(1, planned)));
        }
    }

    @Test
    void whenAllGoesAsPlannedAnyPlanIsMadeBetterOrStaysAsGood() {
        int better = 0;
        for (long seed = 0; seed < 300; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = RandomPlan.of(world, seed);
            double planned = plan.goal(GoalName.BACKLOG).value();
            double replanned = backlog(world.model(), plan, seed);
            assertThat(replanned).as("world %d", seed).isLessThanOrEqualTo(planned + 1e-6 * Math.max(1, planned));
            better += replanned < 0.99 * planned ? 1 : 0;
        }
        assertThat(better).as("plans made better").isGreaterThan(50);
    }

    /** A plan made anew, and for which situation. */
    private record Made(Situation situation, Optional<FlowSchedule> schedule) {}

    @Test
    void everyReplicationIsThatOfAPlainSimulationAndEveryPlanOfLeastBacklog() {
        int made = 0;
        for (long number = 0; number < 150; number++) {
            long seed = number;
            RampUpModel world = RandomUncertainty.in(RandomWorld.ofSeed(seed), seed);
            RampUpPlan plan = RandomPlan.of(LoadedModel.of(world), seed);
            List<Made> plans = new ArrayList<>();
            Replications run =
                    new Replications(SimulationModel.of(world, plan).replannedBy(noting(world, plans)), seed);
            run.run(3); // a second run must not remember the first
            plans.clear();
            run.run(1);
            for (Made one : plans) {
                double least = PlainRest.leastBacklog(world, one.situation);
                assertThat(late(world, one))
                        .as("world %d, planned in week %d", seed, one.situation.week())
                        .isCloseTo(least, within(1e-5 * Math.max(1, least)));
                made++;
            }
            Iterator<Made> again = plans.iterator();
            Map<String, List<Double>> plain = new PlainReplication(world, plan, seed, 1, situation -> {
                        Made one = again.next();
                        assertSame(one.situation, situation, "world " + seed);
                        return one.schedule;
                    })
                    .run();
            assertThat(again.hasNext()).isFalse();
            for (int target = 0; target < world.targets().size(); target++) {
                List<Double> units = Objects.requireNonNull(
                        plain.get(world.targets().get(target).item()));
                for (int week = 0; week < world.weeks(); week++) {
                    assertThat(run.delivered(target, week, 0))
                            .as("world %d, week %d", seed, week)
                            .isCloseTo(units.get(week), within(1e-6 * Math.max(1, units.get(week))));
                }
            }
        }
        assertThat(made).as("plans made anew").isGreaterThan(150);
    }

    @Test
    void onAverageItIsLessLate() {
        double kept = 0;
        double replanned = 0;
        for (long seed = 0; seed < 60; seed++) {
            LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(seed), seed));
            RampUpPlan plan = Planner.plan(world, new PlanRequest(1e-6, 30, 1, () -> false), _ -> {});
            double scale = Math.max(1, new Network(world.model()).backlogOfNothing());
            kept += mean(world, plan, false) / scale;
            replanned += mean(world, plan, true) / scale;
        }
        assertThat(replanned).isLessThan(kept);
    }

    @Test
    void theSameBytesForAnyNumberOfThreadsAndFromMachinesThatScatter() {
        for (long seed = 0; seed < 4; seed++) {
            LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(seed), seed));
            RampUpPlan plan = RandomPlan.of(world, seed);
            byte[] one = SimulationFiles.toBytes(Simulator.simulate(world, plan, request(1), SimulationListener.NONE));
            for (int threads = 2; threads <= 3; threads++) {
                assertThat(SimulationFiles.toBytes(
                                Simulator.simulate(world, plan, request(threads), SimulationListener.NONE)))
                        .isEqualTo(one);
            }
            Crew crew =
                    new ScatteredCrew(SimulationModel.of(world.model(), plan).replanned(), 7, new Random(seed));
            assertThat(SimulationFiles.toBytes(Simulator.simulate(world, plan, request(1), crew)))
                    .isEqualTo(one);
        }
    }

    private static SimulationRequest request(int threads) {
        return new SimulationRequest(61, 7, null, 2, true, threads, () -> false);
    }

    private static double mean(LoadedModel world, RampUpPlan plan, boolean replan) {
        SimulationRequest request = new SimulationRequest(24, 3, null, 0, replan, 1, () -> false);
        return Simulator.simulate(world, plan, request, SimulationListener.NONE)
                .backlog()
                .value();
    }

    private static double backlog(RampUpModel world, RampUpPlan plan, long seed) {
        Replications run = new Replications(SimulationModel.of(world, plan).replanned(), seed);
        run.run(0);
        assertThat(run.failedPlannings()).isZero();
        return run.backlog(0);
    }

    private static MonthPlanner noting(RampUpModel world, List<Made> plans) {
        BestRest best = new BestRest(new Network(world));
        return situation -> {
            best.beginAt(situation);
            Optional<FlowSchedule> schedule = best.plan(situation);
            plans.add(new Made(situation, schedule));
            return schedule;
        };
    }

    /** Unit-weeks late from the plan's week on, counted from what it delivers. */
    private static double late(RampUpModel world, Made made) {
        double late = 0;
        for (int target = 0; target < world.targets().size(); target++) {
            double open = -made.situation.delivered()[target];
            for (int week = 0; week < world.weeks(); week++) {
                open += world.targets().get(target).perWeek().at(week);
                if (week >= made.situation.week()) {
                    open -= made.schedule.orElseThrow().deliveries()[target][week - made.situation.week()];
                    late += world.targets().get(target).priority() * Math.max(0, open);
                }
            }
        }
        return late;
    }

    private static void assertSame(Situation one, Situation other, String where) {
        assertThat(other.week()).as(where).isEqualTo(one.week());
        assertThat(other.leverActive()).as(where).isEqualTo(one.leverActive());
        assertClose(one.stock(), other.stock(), where);
        assertClose(one.delivered(), other.delivered(), where);
        for (int item = 0; item < one.expected().length; item++) {
            assertClose(one.expected()[item], other.expected()[item], where);
        }
    }

    private static void assertClose(double[] one, double[] other, String where) {
        assertThat(other).as(where).hasSameSizeAs(one);
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i]).as(where).isCloseTo(one[i], within(1e-6 * Math.max(1, Math.abs(one[i]))));
        }
    }
}
