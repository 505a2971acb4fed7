package fr.beffroi.engine.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.oracle.Oracle;
import fr.beffroi.engine.oracle.OracleAnswer;
import fr.beffroi.engine.plan.GoalName;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A random test proves nothing about a feature that never occurs, or occurs without changing any optimum. */
class WorldFeatureTest {
    private static final int WORLDS = 2000;
    private static final int LEAST_SHARE_PERCENT = 5;
    private static final int LEAST_WORLDS_WHERE_IT_MATTERS = 3;

    private static final List<RampUpModel> ALL =
            IntStream.range(0, WORLDS).mapToObj(RandomWorld::ofSeed).toList();
    private static final IdentityHashMap<RampUpModel, OracleAnswer> BEST = new IdentityHashMap<>();

    static Iterable<WorldFeature> features() {
        return WorldFeature.list();
    }

    @ParameterizedTest
    @MethodSource("features")
    void occursOftenAndMatters(WorldFeature feature) {
        int occurs = 0;
        int matters = 0;
        for (RampUpModel world : ALL) {
            if (feature.occurs().test(world)) {
                occurs++;
                if (matters < LEAST_WORLDS_WHERE_IT_MATTERS && matters(feature, world)) {
                    matters++;
                }
            }
        }
        assertThat(occurs).as("occurs").isGreaterThan(WORLDS * LEAST_SHARE_PERCENT / 100);
        assertThat(matters).as("matters").isEqualTo(LEAST_WORLDS_WHERE_IT_MATTERS);
    }

    private static boolean matters(WorldFeature feature, RampUpModel world) {
        OracleAnswer best = BEST.computeIfAbsent(world, Oracle::solve);
        return differ(best, Oracle.solve(feature.without().apply(world)));
    }

    private static boolean differ(OracleAnswer one, OracleAnswer other) {
        for (GoalName goal : GoalName.values()) {
            double value = one.value(goal);
            if (Math.abs(value - other.value(goal)) > 1e-3 * Math.max(1, Math.abs(value))) {
                return true;
            }
        }
        return false;
    }
}
