package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    private static final int MODELS = 200;
    private static final int WORKBOOKS = 40;

    @TempDir
    Path folder;

    @Test
    void jsonLosesNothing() {
        for (long seed = 0; seed < MODELS; seed++) {
            RampUpModel model = RandomModel.of(seed);
            assertThat(ModelJson.read(ModelJson.write(model)).model())
                    .as("seed " + seed)
                    .isEqualTo(model);
        }
    }

    @Test
    void aWorkbookLosesNothing() {
        Path file = folder.resolve("model.xlsx");
        for (long seed = 0; seed < WORKBOOKS; seed++) {
            RampUpModel model = RandomModel.of(seed);
            ModelWorkbook.write(model, file);
            LoadedModel read = ModelFiles.read(file);
            assertThat(read.model()).as("seed " + seed).isEqualTo(model);
            assertThat(read.sha256())
                    .as("seed " + seed)
                    .isEqualTo(LoadedModel.of(model).sha256());
        }
    }

    @Test
    void theSampleSurvivesEveryForm() {
        LoadedModel sample = ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8));
        for (String name : new String[] {"model.json", "model.json.gz", "model.xlsx"}) {
            ModelFiles.write(sample.model(), folder.resolve(name));
            assertThat(ModelFiles.read(folder.resolve(name)).model()).as(name).isEqualTo(sample.model());
        }
    }

    @Test
    void benchmarkModelsSurviveAsWorkbooks() throws IOException {
        for (Path file : RampBench.files()) {
            if (file.getFileName().toString().matches("(XS|S)-.*")) {
                LoadedModel loaded = ModelFiles.read(file);
                Path workbook = folder.resolve("bench.xlsx");
                ModelWorkbook.write(loaded.model(), workbook);
                assertThat(ModelWorkbook.read(workbook)).as(file.toString()).isEqualTo(loaded.model());
            }
        }
    }
}
