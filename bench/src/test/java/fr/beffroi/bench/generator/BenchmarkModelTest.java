package fr.beffroi.bench.generator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.bench.baseline.StraightforwardMip;
import fr.beffroi.bench.baseline.StraightforwardMip.GeneralSolver;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarkModelTest {
    @ParameterizedTest
    @EnumSource
    void isAModelWithoutFaultsAndTheSameEachTime(BenchmarkVariant variant) {
        for (BenchmarkSize size : List.of(BenchmarkSize.XS, BenchmarkSize.S, BenchmarkSize.M)) {
            RampUpModel model = BenchmarkModel.generate(size, variant, 7);

            assertThat(ModelJson.read(ModelJson.write(model)).model()).isEqualTo(model);
            assertThat(BenchmarkModel.generate(size, variant, 7)).isEqualTo(model);
            assertThat(BenchmarkModel.generate(size, variant, 8)).isNotEqualTo(model);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isLateWithoutLevers(BenchmarkVariant variant) {
        for (long seed = 1; seed <= 3; seed++) {
            RampUpModel bare =
                    BenchmarkModel.generate(BenchmarkSize.XS, variant, seed).withLevers(List.of());

            assertThat(StraightforwardMip.solve(bare, GeneralSolver.SCIP, 0, 60, 1)
                            .value())
                    .as("seed " + seed)
                    .isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "FULL")
    void theFullOneUsesEveryFeature(BenchmarkVariant variant) {
        RampUpModel model = BenchmarkModel.generate(BenchmarkSize.S, variant, 1);

        assertThat(model.targets()).hasSize(2);
        assertThat(model.programmes()).hasSize(2).anyMatch(programme -> programme.envelopeByYearEuros() != null);
        assertThat(model.companies()).anyMatch(company -> company.group() != null);
        assertThat(model.resources())
                .anyMatch(resource -> resource.hoursPerWeek().steps().size() > 1);
        assertThat(model.levers())
                .anyMatch(Lever::isPublic)
                .anyMatch(lever -> !lever.requires().isEmpty())
                .anyMatch(lever -> !lever.excludes().isEmpty())
                .anyMatch(lever -> lever.earliestWeek() > 0)
                .anyMatch(lever -> lever.latestWeek() < model.weeks() - 1)
                .anyMatch(lever -> lever.effects().size() > 1);
    }
}
