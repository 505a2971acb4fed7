package fr.beffroi.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution.Outcome;
import fr.beffroi.engine.model.Uncertainty.UncertainLever;
import fr.beffroi.engine.model.Uncertainty.UncertainResource;
import fr.beffroi.engine.model.Uncertainty.UncertainRoute;
import fr.beffroi.engine.model.Uncertainty.UncertainSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases small enough to be worked out by hand; estimates may be off by five deviations of their mean. */
class TheoryTest {
    private static final long REPLICATIONS = 40_000;

    @Test
    void leadTimesOfAChainAddUp() {
        // 1 or 3 weeks to buy, 2 or 4 to assemble: 3, 5 or 7 weeks with probabilities 1/4, 1/2, 1/4.
        HandMade line = new HandMade(9).order(0, 1).launch(1, 1).deliver(3, 1);
        line.sources.add(new UncertainSource("buy", evenly(1, 3)));
        line.routes.add(new UncertainRoute("assemble", evenly(2, 4), null));
        TargetOutlook lamps = line.simulate(REPLICATIONS).targets().getFirst();
        double[] reached = {0, 0, 0, 0.25, 0.25, 0.75, 0.75, 1, 1};
        for (int week = 0; week < reached.length; week++) {
            assertShare(lamps.meanByWeek().get(week).value(), reached[week]);
        }
        assertThat(lamps.p50ByWeek().get(4).value()).isZero();
        assertThat(lamps.p90ByWeek().get(4).value()).isEqualTo(1);
        assertThat(lamps.p10ByWeek().get(6).value()).isZero();
        assertThat(lamps.p50ByWeek().get(6).value()).isEqualTo(1);
    }

    @Test
    void eachLotHasItsOwnChanceAndMayOvertake() {
        HandMade line = new HandMade(8).order(0, 2).launch(1, 1).launch(2, 1).deliver(3, 2);
        line.routes.add(new UncertainRoute("assemble", evenly(2, 4), null));
        TargetOutlook lamps = line.simulate(REPLICATIONS).targets().getFirst();
        // Week 4: the first lot came in week 3 or comes in 5, the second came in 4 or comes in 6.
        assertThat(lamps.meanByWeek().get(4).value()).isCloseTo(1, within(5 * Math.sqrt(0.5 / REPLICATIONS)));
        assertThat(lamps.p10ByWeek().get(4).value()).isZero();
        assertThat(lamps.p90ByWeek().get(4).value()).isEqualTo(2);
        assertThat(lamps.p50ByWeek().get(4).value()).isEqualTo(1);
    }

    @Test
    void aQueueAtABenchWithoutSlackNeverCatchesUp() {
        // A bulb a week, each 1 or 2 weeks under way; the bench does one lamp a week. Once a week is lost it is lost
        // for good:
        // t weeks without loss have probability 1/2^t, and then one lamp is missing for ever.
        int weeks = 14;
        HandMade line = new HandMade(weeks);
        line.benchHours = 1;
        for (int week = 0; week + 3 < weeks; week++) {
            line.order(week, 1).launch(week + 1, 1).deliver(week + 3, 1);
        }
        line.sources.add(new UncertainSource("buy", evenly(1, 2)));
        TargetOutlook lamps = line.simulate(REPLICATIONS).targets().getFirst();
        for (int lots = 1; lots <= weeks - 3; lots++) {
            assertShare(lamps.meanByWeek().get(lots + 2).value() - (lots - 1), Math.pow(0.5, lots));
        }
    }

    @Test
    void aYieldGoesThroughToWhatIsDelivered() {
        HandMade line = new HandMade(5).order(0, 100).launch(1, 100).deliver(3, 100);
        line.routes.add(new UncertainRoute("assemble", null, new BetaYield(2, 1)));
        TargetOutlook lamps = line.simulate(REPLICATIONS).targets().getFirst();
        // Beta(2, 1): mean 2/3, variance 1/18, quantiles √p.
        assertThat(lamps.meanByWeek().get(4).value())
                .isCloseTo(100 * 2 / 3.0, within(500 * Math.sqrt(1 / 18.0 / REPLICATIONS)));
        assertThat(lamps.p10ByWeek().get(4).value()).isCloseTo(100 * Math.sqrt(0.1), within(1.5));
        assertThat(lamps.p50ByWeek().get(4).value()).isCloseTo(100 * Math.sqrt(0.5), within(1.0));
        assertThat(lamps.p90ByWeek().get(4).value()).isCloseTo(100 * Math.sqrt(0.9), within(0.6));
        assertThat(lamps.p50ByWeek().get(4).low()).isLessThan(100 * Math.sqrt(0.5));
        assertThat(lamps.p50ByWeek().get(4).high()).isGreaterThan(100 * Math.sqrt(0.5));
    }

    @Test
    void aMachineThatBreaksDownRunsTheShareOfARenewalProcess() {
        int weeks = 20;
        HandMade line = new HandMade(weeks).order(0, 10_000);
        line.benchHours = 10;
        for (int week = 1; week + 2 < weeks; week++) {
            line.launch(week, 10).deliver(week + 2, 10);
        }
        double up = 4;
        double down = 1.5;
        line.resources.add(new UncertainResource("bench", new Breakdown(up, down)));
        Simulation simulation = line.simulate(REPLICATIONS);
        TargetOutlook lamps = simulation.targets().getFirst();
        // Mean time up from week 1 to T: the renewal process' share, and what is left of the good start.
        double rate = 1 / up + 1 / down;
        double share = up / (up + down);
        for (int end : new int[] {2, 5, 18}) {
            double settling = (Math.exp(-rate) - Math.exp(-rate * end)) / rate * (1 - share);
            double hours = 10 * (share * (end - 1) + settling);
            Estimate delivered = lamps.meanByWeek().get(end + 1);
            assertThat(delivered.value())
                    .as("by week %d", end + 1)
                    .isCloseTo(hours, within(2.6 * delivered.width() / 2));
        }
        assertThat(simulation.contributions()).singleElement().satisfies(contribution -> {
            assertThat(contribution.element()).isEqualTo(new UncertainElement(UncertainElement.Kind.RESOURCE, "bench"));
            // The mean hours do the mean work: nothing is saved but by chance.
            Estimate saved = contribution.backlogSaved();
            assertThat(saved.value()).isCloseTo(0, within(2.6 * saved.width() / 2));
        });
    }

    @Test
    void aLateLeverHoldsBackWhatItUnlocks() {
        HandMade line = new HandMade(10).order(0, 1).launch(2, 1).deliver(4, 1).start("certificate", 0, 2);
        line.assemblyQualified = false;
        line.levers.add(certificate());
        line.uncertainLevers.add(new UncertainLever("certificate", evenly(1, 5)));
        Simulation simulation = line.simulate(REPLICATIONS);
        TargetOutlook lamps = simulation.targets().getFirst();
        // Sooner than planned helps nothing: the plan launches in week 2.
        assertThat(lamps.meanByWeek().get(3).value()).isZero();
        assertShare(lamps.meanByWeek().get(4).value(), 0.5);
        assertShare(lamps.meanByWeek().get(6).value(), 0.5);
        assertThat(lamps.meanByWeek().get(7).value()).isEqualTo(1);
        // Certain at its mean of 3 weeks it is one week late instead of three every other time: saves half of three
        // weeks, costs one.
        assertThat(simulation.contributions()).singleElement().satisfies(contribution -> {
            assertThat(contribution.element().id()).isEqualTo("certificate");
            assertThat(contribution.backlogSaved().value()).isCloseTo(0.5, within(5 * 1.5 / Math.sqrt(REPLICATIONS)));
        });
    }

    @Test
    void theDateHasTheProbabilityOfItsLastLot() {
        // Wanted: 1 a week. Everything is there in week 0 but the assembly takes 2 or 4 weeks, for all in one lot.
        int weeks = 12;
        HandMade line = new HandMade(weeks).order(0, weeks).launch(1, weeks).deliver(3, 4);
        for (int week = 4; week < weeks; week++) {
            line.deliver(week, 1);
        }
        line.routes.add(new UncertainRoute("assemble", evenly(2, 4), null));
        Simulation simulation = line.simulate(REPLICATIONS);
        // The backlog rises until the lot is there; the mean of four weeks reaches the rate before.
        assertThat(simulation.date().plannedWeek()).isEqualTo(2);
        assertThat(simulation.date().distribution()).hasSize(2);
        assertThat(simulation.date().distribution().getFirst().week()).isEqualTo(2);
        assertThat(simulation.date().distribution().getLast().week()).isEqualTo(4);
        assertShare(simulation.date().ofPlannedWeek().value(), 0.5);
        assertThat(simulation.date().weekOfProbability(0.9)).isEqualTo(4);
        Estimate probability = simulation.date().ofPlannedWeek();
        assertThat(probability.width()).isCloseTo(2 * 1.96 * 0.5 / Math.sqrt(REPLICATIONS), within(1e-4));
    }

    private static Lever certificate() {
        return new Lever(
                "certificate",
                "Certificate",
                "workshop",
                LeverKind.CERTIFICATION,
                0,
                0,
                2,
                0,
                5,
                List.of(),
                List.of(),
                List.of(new Effect.UnlockRoute("assemble")),
                List.of(),
                1);
    }

    private static TimeDistribution evenly(double one, double other) {
        return new TimeDistribution.Discrete(List.of(new Outcome(one, 0.5), new Outcome(other, 0.5)));
    }

    private static void assertShare(double found, double probability) {
        double deviation = Math.sqrt(probability * (1 - probability) / REPLICATIONS);
        assertThat(found).isCloseTo(probability, within(5 * deviation + 1e-9));
    }
}
