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
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.verify.RandomPlan;
import fr.beffroi.engine.worlds.HowMany;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random worlds: what the plan says when nothing is uncertain, what a plain simulation says when much is. */
class SimulatorOfWorldsTest {
    @Test
    void withoutUncertaintyAPlanOfThePlannersComesOutAsPlanned() {
        for (long seed = 0; seed < HowMany.of(30, 60); seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            RampUpPlan plan = Planner.plan(world, new PlanRequest(1e-6, 30, 1, () -> false), _ -> {});
            Simulation simulation = assertAsPlanned(world, plan, "world " + seed);
            for (int target = 0; target < plan.cadence().size(); target++) {
                assertThat(simulation.targets().get(target).date().plannedWeek())
                        .as("world %d", seed)
                        .isEqualTo(plan.cadence().get(target).weekReached());
            }
        }
    }

    @Test
    void soDoesAnyRightPlan() {
        for (long seed = 0; seed < 500; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            assertAsPlanned(world, RandomPlan.of(world, seed), "world " + seed);
        }
    }

    @Test
    void everyReplicationIsThatOfAPlainSimulation() {
        int late = 0;
        for (long seed = 0; seed < 200; seed++) {
            RampUpModel world = RandomUncertainty.in(RandomWorld.ofSeed(seed), seed);
            RampUpPlan plan = RandomPlan.of(LoadedModel.of(world), seed);
            SimulationModel model = SimulationModel.of(world, plan);
            Replications run = new Replications(model, seed);
            run.run(16); // a second run must not remember the first
            run.run(0);
            for (int lane = 0; lane < Replications.LANES; lane++) {
                Map<String, List<Double>> plain = new PlainReplication(world, plan, seed, lane).run();
                for (int target = 0; target < world.targets().size(); target++) {
                    List<Double> units = Objects.requireNonNull(
                            plain.get(world.targets().get(target).item()));
                    double[] planned = model.plannedDeliveries(target);
                    for (int week = 0; week < world.weeks(); week++) {
                        assertThat(run.delivered(target, week, lane))
                                .as("world %d, replication %d, week %d", seed, lane, week)
                                .isCloseTo(units.get(week), within(1e-6 * Math.max(1, planned[week])));
                    }
                    late += units.getLast() < 0.99 * planned[world.weeks() - 1] ? 1 : 0;
                }
            }
        }
        assertThat(late).as("replications that deliver less than planned").isGreaterThan(250);
    }

    @Test
    void theSameBytesForAnyNumberOfThreads() {
        for (long seed = 0; seed < 6; seed++) {
            LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(seed), seed));
            RampUpPlan plan = RandomPlan.of(world, seed);
            byte[] one = bytes(world, plan, 1);
            assertThat(bytes(world, plan, 2)).isEqualTo(one);
            assertThat(bytes(world, plan, 3)).isEqualTo(one);
        }
    }

    @Test
    void theSameBytesFromMachinesThatScatterRepeatAndSend() {
        for (long seed = 0; seed < 12; seed++) {
            LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(seed), seed));
            RampUpPlan plan = RandomPlan.of(world, seed);
            Crew crew = new ScatteredCrew(SimulationModel.of(world.model(), plan), 7, new Random(seed));
            Double width = seed % 2 == 0 ? null : 0.05;
            SimulationRequest request = new SimulationRequest(2_003, 7, width, 5, 1, () -> false);
            assertThat(SimulationFiles.toBytes(Simulator.simulate(world, plan, request, crew)))
                    .isEqualTo(
                            SimulationFiles.toBytes(Simulator.simulate(world, plan, request, SimulationListener.NONE)));
        }
    }

    @Test
    void figuresAreInOrderAndProbabilitiesNeverFall() {
        for (long seed = 0; seed < 100; seed++) {
            LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(seed), seed));
            RampUpPlan plan = RandomPlan.of(world, seed);
            Simulation simulation =
                    Simulator.simulate(world, plan, SimulationRequest.of(203, seed, 1), SimulationListener.NONE);
            assertThat(simulation.replications()).isEqualTo(203);
            checkDate(simulation.date());
            assertThat(simulation.backlog().value()).isGreaterThanOrEqualTo(simulation.plannedBacklog() - 1e-6);
            for (TargetOutlook target : simulation.targets()) {
                checkDate(target.date());
                for (int week = 0; week < world.model().weeks(); week++) {
                    double rounding = 1e-9 * Math.max(1, target.plannedByWeek().get(week));
                    double p10 = target.p10ByWeek().get(week).value();
                    double p50 = target.p50ByWeek().get(week).value();
                    double p90 = target.p90ByWeek().get(week).value();
                    assertThat(p10).isBetween(0.0, p50 + rounding);
                    assertThat(p90)
                            .isBetween(p50 - rounding, target.plannedByWeek().get(week) + rounding);
                    Estimate mean = target.meanByWeek().get(week);
                    assertThat(mean.value()).isBetween(mean.low(), mean.high());
                    assertThat(mean.value())
                            .isBetween(-rounding, target.plannedByWeek().get(week) + rounding);
                }
            }
        }
    }

    @Test
    void whatIsCertainCostsNothing() {
        for (long seed = 0; seed < 40; seed++) {
            LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(seed), seed));
            RampUpPlan plan = RandomPlan.of(world, seed);
            SimulationModel model = SimulationModel.of(world.model(), plan);
            for (UncertainElement element : model.uncertainElements()) {
                SimulationModel certain = model.withCertain(element);
                SimulationModel twice = certain.withCertain(element);
                Replications run = new Replications(model, seed);
                for (long first = 0; first < 40; first += Replications.LANES) {
                    run.run(certain, first);
                    double[] once = backlogs(run);
                    run.run(twice, first);
                    assertThat(backlogs(run)).isEqualTo(once);
                }
            }
        }
    }

    private static double[] backlogs(Replications run) {
        double[] backlogs = new double[Replications.LANES];
        for (int lane = 0; lane < backlogs.length; lane++) {
            backlogs[lane] = run.backlog(lane);
        }
        return backlogs;
    }

    private static void checkDate(DateOutlook date) {
        double before = 0;
        for (Estimate probability : date.probabilityByWeek()) {
            assertThat(probability.value()).isBetween(before, 1.0).isBetween(probability.low(), probability.high());
            before = probability.value();
        }
        double all = date.distribution().stream()
                .mapToDouble(DateOutlook.Chance::probability)
                .sum();
        assertThat(all).isCloseTo(1, within(1e-12));
    }

    private static byte[] bytes(LoadedModel world, RampUpPlan plan, int threads) {
        return SimulationFiles.toBytes(
                Simulator.simulate(world, plan, SimulationRequest.of(1_003, 7, threads), SimulationListener.NONE));
    }

    private static Simulation assertAsPlanned(LoadedModel world, RampUpPlan plan, String where) {
        Simulation simulation = Simulator.simulate(world, plan, SimulationRequest.of(9, 1, 1), SimulationListener.NONE);
        for (int target = 0; target < plan.cadence().size(); target++) {
            TargetCadence cadence = plan.cadence().get(target);
            TargetOutlook outlook = simulation.targets().get(target);
            double planned = 0;
            for (int week = 0; week < world.model().weeks(); week++) {
                planned += cadence.deliveredByWeek().get(week);
                double rounding = 1e-6 * Math.max(1, planned);
                for (List<Estimate> figure :
                        List.of(outlook.p10ByWeek(), outlook.p50ByWeek(), outlook.p90ByWeek(), outlook.meanByWeek())) {
                    assertThat(figure.get(week).value())
                            .as("%s, week %d", where, week)
                            .isCloseTo(planned, within(rounding));
                }
            }
            assertThat(outlook.date().distribution())
                    .as(where)
                    .containsExactly(new DateOutlook.Chance(outlook.date().plannedWeek(), 1));
        }
        assertThat(simulation.backlog().value())
                .as(where)
                .isCloseTo(
                        plan.goal(GoalName.BACKLOG).value(), within(1e-5 * Math.max(1, simulation.plannedBacklog())));
        assertThat(simulation.contributions()).isEmpty();
        return simulation;
    }
}
