package fr.beffroi.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.bench.baseline.StraightforwardMip.GeneralSolver;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.oracle.Oracle;
import fr.beffroi.engine.worlds.RandomWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison is fair only where the other side solves the same model. */
class StraightforwardMipTest {
    private static final int WORLDS = 150;

    @ParameterizedTest
    @EnumSource
    void findsTheSameLeastBacklogAsEnumeration(GeneralSolver solver) {
        for (long seed = 0; seed < WORLDS; seed++) {
            RampUpModel world = RandomWorld.ofSeed(seed);
            double backlog = Oracle.solve(world).backlog();

            BaselineResult result = StraightforwardMip.solve(world, solver, 0, 60, 1);

            // Both solvers accept a yes/no variable up to 1e-6 away from whole.
            assertThat(result.value()).as("seed " + seed).isEqualTo(backlog, within(1e-3 * Math.max(1, backlog)));
        }
    }
}
