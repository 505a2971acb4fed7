package fr.beffroi.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.beffroi.bench.BenchmarkFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both programs on a model whose answer is known. */
class PeerProgramTest {
    @TempDir
    private Path folder;

    @Test
    void ourOwnProcessFindsTheAnswerKnown() throws IOException, InterruptedException {
        FixedModel fixed = TinyModel.withShift();
        Path model = BenchmarkFiles.write(fixed.loaded().model());
        Path levers = folder.resolve("levers.json");
        PlanFiles.write(FixedPlan.best(fixed, 60).orElseThrow(), levers);

        Timed<RampUpPlan> timed = OwnProgram.plan(model, levers, 120, folder);

        Count count = Count.of(fixed.network(), timed.made().orElseThrow());
        assertThat(count.backlog()).isEqualTo(TinyModel.BACKLOG_WITH_SHIFT, within(1e-6));
        assertThat(count.onTime()).isEqualTo(TinyModel.ON_TIME_WITH_SHIFT, within(1e-6));
        assertThat(timed.seconds()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void thePeersPlanIsRightAndNoBetterThanTheBest(PeerMode mode) throws IOException, InterruptedException {
        Optional<PeerProgram> peer = PeerProgram.find();
        assumeThat(peer).as("the program frepple is not on the path").isPresent();
        FixedModel fixed = TinyModel.withShift();

        RampUpPlan plan = peer.get().plan(fixed, mode, 60, folder).made().orElseThrow();

        assertThat(Rightness.of(fixed, plan).violations()).isEmpty();
        Count count = Count.of(fixed.network(), plan);
        assertThat(count.delivered()).isPositive();
        Count ours = Count.of(fixed.network(), FixedPlan.best(fixed, 60).orElseThrow());
        assertThat(ours.hasNoMoreBacklogThan(count)).isTrue();
        assertThat(ours.hasNoLessOnTimeThan(count)).isTrue();
    }
}
