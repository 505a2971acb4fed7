package fr.beffroi.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The planner proves the same four values as plain enumeration of all lever plans, and each of its plans is right. */
class PlannerAgainstOracleTest {
    private static final int WORLDS = 1_000;
    private static final int MORE_WORLDS = 2_000;

    @Test
    void agreesOnEveryWorld() {
        assertAgreement(0, WORLDS);
    }

    @Test
    @Tag("slow")
    void agreesOnMore() {
        assertAgreement(WORLDS, MORE_WORLDS);
    }

    private static void assertAgreement(long first, int worlds) {
        List<WorldsRun.Failure> failures = WorldsRun.run(first, worlds, () -> {});

        assertThat(failures)
                .as(() -> failures.getFirst().shrunk() + "\nall: " + failures)
                .isEmpty();
    }
}
