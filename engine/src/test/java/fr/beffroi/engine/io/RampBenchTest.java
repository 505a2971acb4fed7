package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RampBenchTest {

    @Test
    void everyBenchmarkModelIsReadAndWrittenWithoutLoss() throws IOException {
        for (Path file : RampBench.files()) {
            LoadedModel loaded = ModelFiles.read(file);
            byte[] written = ModelJson.write(loaded.model());
            assertThat(ModelJson.read(written).model()).as(file.toString()).isEqualTo(loaded.model());
            assertThat(loaded.sha256()).matches("[0-9a-f]{64}");
        }
    }
}
