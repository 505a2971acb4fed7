package fr.beffroi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.bench.generator.BenchmarkModel;
import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.bench.generator.BenchmarkVariant;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementTest {
    @Test
    void isFoundAmongWhatNativeLibrariesPrint() {
        Measurement measured = new Measurement(12.5, Double.NEGATIVE_INFINITY, 1e-3);

        assertThat(Measurement.find("Running HiGHS\n" + measured.toLine() + "\nmore"))
                .hasValue(measured);
        assertThat(Measurement.find("killed")).isEmpty();
    }

    @Test
    void measuresASmallBacklogAgainstAllThatIsWanted() {
        RampUpModel model = BenchmarkModel.generate(BenchmarkSize.XS, BenchmarkVariant.PLAIN, 1);
        double wanted = 0;
        double cumulated = 0;
        for (double rate : model.targets().getFirst().perWeek().byWeek(model.weeks())) {
            cumulated += rate;
            wanted += cumulated;
        }

        assertThat(new Measurement(0.5, 0, 1).gap(model)).isEqualTo(0.5 / (0.01 * wanted), within(1e-12));
        assertThat(new Measurement(wanted, wanted / 2, 1).gap(model)).isEqualTo(0.5, within(1e-12));
        assertThat(new Measurement(Double.POSITIVE_INFINITY, 0, 1).gap(model)).isInfinite();
        assertThat(new Measurement(wanted / 4, wanted / 8, 1).shareOfDeliveries(model))
                .isEqualTo(1.0 / 6, within(1e-12));
    }

    @Test
    void allContestantsAgreeInProcessesOfTheirOwn(@TempDir Path folder) throws IOException, InterruptedException {
        RampUpModel model = BenchmarkModel.generate(BenchmarkSize.XS, BenchmarkVariant.PLAIN, 1);
        Path file = folder.resolve("model.json");
        ModelFiles.write(model, file);

        for (Contestant contestant : Contestant.values()) {
            Measurement measured =
                    FreshProcess.measure(contestant, file, 0.001, 120, 1).orElseThrow();

            assertThat(measured.gap(model)).as(contestant.title).isLessThanOrEqualTo(0.00101);
        }
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Median.of(List.of(9.0, 1.0, 3.0, 4.0))).isEqualTo(3.5);
        assertThat(Median.of(List.of(9.0, 1.0, 3.0))).isEqualTo(3);
        assertThat(Median.of(List.of())).isNaN();
    }
}
