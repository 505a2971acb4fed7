package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test whose folder holds the small workshop's model, as a user's file would lie there. */
abstract class WorkshopTest {
    @TempDir
    Path folder;

    Path modelFile;
    LoadedModel loaded;

    @BeforeEach
    final void writeModel() {
        modelFile = folder.resolve("model.json");
        loaded = SmallWorkshop.write(modelFile);
    }
}
