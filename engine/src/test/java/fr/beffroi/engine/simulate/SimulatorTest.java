package fr.beffroi.engine.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import fr.beffroi.engine.io.Fault;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.UncertainRoute;
import fr.beffroi.engine.model.Uncertainty.UncertainSource;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.simulate.run.Replications;
import fr.beffroi.engine.simulate.run.SimulationModel;
import fr.beffroi.engine.simulate.tally.Tally;
import fr.beffroi.engine.verify.RandomPlan;
import fr.beffroi.engine.worlds.RandomWorld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    @Test
    void blocksMergedInAnyOrderAreTheWhole() throws IOException, ClassNotFoundException {
        LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(4), 4));
        SimulationModel model = SimulationModel.of(world.model(), RandomPlan.of(world, 4));
        Tally whole = tally(model, 0, 200);
        Random random = new Random(1);
        for (int trial = 0; trial < 20; trial++) {
            List<Tally> parts = new ArrayList<>();
            for (long from = 0; from < 200; ) {
                long to = Math.min(200, from + Replications.LANES * (1 + random.nextInt(6)));
                parts.add(tally(model, from, to));
                from = to;
            }
            Collections.shuffle(parts, random);
            Tally merged = new Tally(model);
            for (Tally part : parts) {
                merged.merge(copy(part)); // as it would come from another machine
            }
            assertThat(serialized(merged)).isEqualTo(serialized(whole));
        }
    }

    @Test
    void theLoopAllocatesNothing() {
        LoadedModel world = LoadedModel.of(RandomUncertainty.in(RandomWorld.ofSeed(4), 4));
        SimulationModel model = SimulationModel.of(world.model(), RandomPlan.of(world, 4));
        Replications run = new Replications(model, 1);
        Tally tally = new Tally(model);
        count(run, tally, 0, 4_000); // classes loaded, code compiled
        long once = allocated(() -> count(run, tally, 0, 4_000));
        long tenTimes = allocated(() -> count(run, tally, 0, 40_000));
        assertThat(tenTimes - once).as("bytes for 36 000 more replications").isLessThan(2_000);
    }

    @Test
    void anotherSeedIsAnotherChance() {
        HandMade line = line();
        byte[] one = SimulationFiles.toBytes(line.simulate(SimulationRequest.of(500, 1, 1)));
        assertThat(SimulationFiles.toBytes(line.simulate(SimulationRequest.of(500, 1, 1))))
                .isEqualTo(one);
        assertThat(line.simulate(SimulationRequest.of(500, 2, 1)).backlog())
                .isNotEqualTo(line.simulate(SimulationRequest.of(500, 1, 1)).backlog());
    }

    @Test
    void itRunsUntilTheIntervalIsNarrowEnough() {
        HandMade line = line();
        Simulation wide = line.simulate(new SimulationRequest(100_000, 1, 0.05, 0, 2, () -> false));
        Simulation narrow = line.simulate(new SimulationRequest(100_000, 1, 0.02, 0, 2, () -> false));
        assertThat(wide.replications()).isLessThan(narrow.replications()).isGreaterThanOrEqualTo(1_000);
        assertThat(narrow.date().widestInterval()).isLessThanOrEqualTo(0.02);
        Simulation before =
                line.simulate(new SimulationRequest(narrow.replications() - 1_000, 1, null, 0, 1, () -> false));
        assertThat(before.date().widestInterval()).isGreaterThan(0.02);
        Simulation cut = line.simulate(new SimulationRequest(1_500, 1, 0.0001, 0, 1, () -> false));
        assertThat(cut.replications()).isEqualTo(1_500);
    }

    @Test
    void stoppedItSaysWhatTheReplicationsDoneSay() {
        AtomicInteger asked = new AtomicInteger();
        SimulationRequest request = new SimulationRequest(1_000_000, 1, null, 20, 1, () -> asked.incrementAndGet() > 5);
        Simulation stopped = line().simulate(request);
        assertThat(stopped.replications()).isBetween(1L, 10_000L);
        assertThat(stopped.contributions()).isEmpty();
        Simulation same = line().simulate(new SimulationRequest(stopped.replications(), 1, null, 0, 1, () -> false));
        assertThat(same.backlog()).isEqualTo(stopped.backlog());
    }

    @Test
    void twoPlansMeetTheSameChance() {
        // The second plan orders a week sooner and twice: each order of the first week has the delay it had before.
        HandMade once = new HandMade(9).order(1, 1).launch(2, 1).deliver(4, 1);
        HandMade twice = new HandMade(9).order(1, 1).order(0, 1).launch(2, 1).deliver(4, 1);
        for (HandMade line : List.of(once, twice)) {
            line.sources.add(new UncertainSource("buy", new TimeDistribution.Triangular(0, 2, 5)));
        }
        Replications first = new Replications(SimulationModel.of(once.model().model(), once.plan()), 3);
        Replications second = new Replications(SimulationModel.of(twice.model().model(), twice.plan()), 3);
        for (long replication = 0; replication < 400; replication += Replications.LANES) {
            first.run(replication);
            second.run(replication);
            for (int lane = 0; lane < Replications.LANES; lane++) {
                assertThat(second.backlog(lane)).isLessThanOrEqualTo(first.backlog(lane));
            }
        }
    }

    @Test
    void aPlanOfAnotherModelIsRefusedWithEveryPlace() {
        HandMade line = line();
        line.launches.add(new Launch("asemble", 1, 1));
        line.launches.add(new Launch("assemble", 9, 1));
        line.deliveries.add(new Delivery("bulb", 1, -2));
        line.start("certificate", -1, 0);
        ModelFaultsException refused = catchThrowableOfType(ModelFaultsException.class, () -> line.simulate(10));
        assertThat(refused.faults())
                .extracting(Fault::place)
                .containsExactlyInAnyOrder(
                        "levers[0].lever",
                        "levers[0].startWeek",
                        "launches[1].route",
                        "launches[2].week",
                        "deliveries[6].item",
                        "deliveries[6].quantity");
        assertThat(refused.faults().stream().filter(fault -> fault.found().equals("asemble")))
                .singleElement()
                .extracting(Fault::hint)
                .isEqualTo("assemble");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> SimulationRequest.of(0, 1, 1)).hasMessageContaining("Replications: 0");
        assertThatThrownBy(() -> SimulationRequest.of(2_000_000, 1, 1)).hasMessageContaining("Maybe 1 to 1000000");
        assertThatThrownBy(() -> new SimulationRequest(10, 1, 1.5, 0, 1, () -> false))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> SimulationRequest.of(10, 1, 0)).hasMessageContaining("threads: 0");
    }

    private static HandMade line() {
        HandMade line = new HandMade(9).order(0, 9.5).launch(1, 9.5).deliver(3, 4);
        for (int week = 4; week < line.weeks; week++) {
            line.deliver(week, 1);
        }
        line.sources.add(new UncertainSource("buy", new TimeDistribution.Lognormal(1.2, 0.8)));
        line.routes.add(
                new UncertainRoute("assemble", new TimeDistribution.Triangular(1, 2, 4), new BetaYield(300, 1)));
        return line;
    }

    private static Tally tally(SimulationModel model, long from, long to) {
        Tally tally = new Tally(model);
        count(new Replications(model, 5), tally, from, to);
        return tally;
    }

    private static void count(Replications run, Tally tally, long from, long to) {
        for (long first = from; first < to; first += Replications.LANES) {
            run.run(first);
            for (int lane = 0; lane < Replications.LANES; lane++) {
                tally.add(run, lane);
            }
        }
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Tally copy(Tally tally) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized(tally)))) {
            return (Tally) in.readObject();
        }
    }

    private static byte[] serialized(Tally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        return bytes.toByteArray();
    }
}
