package fr.beffroi.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The planner proves the same four values as plain enumeration of all lever plans, and each of its plans is right. */
class PlannerAgainstOracleTest {
    private static final int WORLDS = 2000;

    @Test
    void agreesOnEveryWorld() {
        List<WorldsRun.Failure> failures = WorldsRun.run(0, WORLDS, () -> {});

        assertThat(failures)
                .as(() -> failures.getFirst().shrunk() + "\nall: " + failures)
                .isEmpty();
    }
}
