package fr.beffroi.workbench.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Public data that is not shipped: in a folder beside the repository. A test that needs it is skipped, with a word, where it is absent. */
public final class SharedData {
    private SharedData() {}

    /** A folder or file there, such as {@code taxonomy/DIN8580.owl}; ends the test as skipped where it is absent. */
    public static Path require(String name) {
        Path path = Path.of("..", "..", "shared", "data", name).normalize();
        Assumptions.assumeTrue(Files.exists(path), "not here, so not tested: shared/data/" + name);
        return path;
    }
}
