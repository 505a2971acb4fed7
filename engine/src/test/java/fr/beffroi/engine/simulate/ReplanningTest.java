package fr.beffroi.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution.Outcome;
import fr.beffroi.engine.model.Uncertainty.UncertainRoute;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.replan.BestRest;
import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lamps, from Monday 4 January on: week 4 is the first of February, week 8 that of March. */
class ReplanningTest {
    private static final int WEEKS = 12;

    @Test
    void aLotWithYieldLostIsMadeAgainAfterTheMonthEnd() {
        // Twelve lamps are launched in week 1 and one is wanted a week; half of what is launched is lost, which no plan
        // foresees.
        // Week 4: 4 delivered, 2 left. The six bulbs still needed are ordered now, all of them lamps in week 7: 3 are
        // good.
        // Week 8: 8 delivered, 1 left. Three bulbs ordered now are lamps in week 11.
        HandMade line = lamps(new BetaYield(1e9, 1e9));
        double[] kept = {0, 0, 0, 4, 5, 6, 6, 6, 6, 6, 6, 6};
        double[] replanned = {0, 0, 0, 4, 5, 6, 6, 8, 9, 9, 9, 10.5};
        Simulation without = line.simulate(request(3, false));
        Simulation with = line.simulate(request(3, true));
        for (int week = 0; week < WEEKS; week++) {
            assertThat(delivered(without, week)).as("week %d", week).isCloseTo(kept[week], within(0.002));
            assertThat(delivered(with, week)).as("week %d", week).isCloseTo(replanned[week], within(0.002));
        }
        assertThat(with.replanned()).isEqualTo(new Simulation.Replanned(6, 0));
        assertThat(without.replanned()).isNull();
    }

    @Test
    void bothMeetTheSameChance() {
        HandMade line = lamps(new BetaYield(2, 2));
        Simulation without = line.simulate(request(400, false));
        Simulation with = line.simulate(request(400, true));
        for (int week = 0; week < 7; week++) {
            // Nothing of what is planned in week 4 is a lamp before week 7.
            assertThat(delivered(with, week)).isCloseTo(delivered(without, week), within(1e-9));
        }
        assertThat(delivered(with, WEEKS - 1)).isGreaterThan(delivered(without, WEEKS - 1) + 2);
    }

    @Test
    void itIsTheSameForAnyNumberOfThreadsAndWhereItWasStopped() {
        HandMade line = lamps(new BetaYield(2, 2));
        byte[] one =
                SimulationFiles.toBytes(line.simulate(new SimulationRequest(37, 5, null, 2, true, 1, () -> false)));
        for (int threads = 2; threads <= 3; threads++) {
            assertThat(SimulationFiles.toBytes(
                            line.simulate(new SimulationRequest(37, 5, null, 2, true, threads, () -> false))))
                    .isEqualTo(one);
        }
        AtomicInteger asked = new AtomicInteger();
        Simulation stopped =
                line.simulate(new SimulationRequest(1_000, 5, null, 2, true, 1, () -> asked.incrementAndGet() > 5));
        assertThat(stopped.replications()).isBetween(1L, 10L);
        Simulation same =
                line.simulate(new SimulationRequest(stopped.replications(), 5, null, 0, true, 1, () -> false));
        assertThat(SimulationFiles.toBytes(stopped)).isEqualTo(SimulationFiles.toBytes(same));
    }

    @Test
    void whereThePlannerGivesUpThePlanStaysAsItIsAndThatIsCounted() {
        HandMade line = lamps(new BetaYield(2, 2));
        SimulationModel model = SimulationModel.of(line.model().model(), line.plan());
        Replications kept = new Replications(model, 11);
        Replications given = new Replications(model.replannedBy(_ -> Optional.empty()), 11);
        kept.run(0);
        for (int lane = 0; lane < Replications.LANES; lane++) {
            given.run(lane);
            assertThat(given.backlog(0)).isEqualTo(kept.backlog(lane));
            assertThat(given.plannings()).isEqualTo(2);
            assertThat(given.failedPlannings()).isEqualTo(2);
        }
    }

    @Test
    void aLotThatIsLateIsExpectedInTheNextWeekAndNotMadeTwice() {
        HandMade line = lamps(null);
        line.routes.add(
                new UncertainRoute("assemble", new TimeDistribution.Discrete(List.of(new Outcome(8, 1))), null));
        RampUpModel model = line.model().model();
        BestRest best = new BestRest(new Network(model));
        List<Double> expected = new ArrayList<>();
        Replications run = new Replications(
                SimulationModel.of(model, line.plan()).replannedBy(situation -> {
                    best.beginAt(situation);
                    Optional<FlowSchedule> found = best.plan(situation);
                    expected.add(situation.expected()[1][1]);
                    assertThat(found.orElseThrow().launches()[0]).containsOnly(0);
                    return found;
                }),
                1);
        run.run(0);
        assertThat(expected).containsExactly(12.0, 12.0);
        assertThat(run.delivered(0, 8, 0)).isZero();
        assertThat(run.delivered(0, 9, 0)).isCloseTo(10, within(1e-9));
    }

    /** One lot for a lamp a week. */
    private static HandMade lamps(@Nullable BetaYield yield) {
        HandMade line = new HandMade(WEEKS).order(0, WEEKS).launch(1, WEEKS).deliver(3, 4);
        for (int week = 4; week < WEEKS; week++) {
            line.deliver(week, 1);
        }
        if (yield != null) {
            line.routes.add(new UncertainRoute("assemble", null, yield));
        }
        return line;
    }

    private static double delivered(Simulation simulation, int week) {
        return simulation.targets().getFirst().meanByWeek().get(week).value();
    }

    private static SimulationRequest request(long replications, boolean replan) {
        return new SimulationRequest(replications, 11, null, 0, replan, 1, () -> false);
    }
}
