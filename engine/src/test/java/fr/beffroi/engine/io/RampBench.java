package fr.beffroi.engine.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The benchmark models that lie beside the repository on some machines. */
public final class RampBench {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "ramp-bench");

    private RampBench() {}

    /** All of them; where there are none the test is skipped with a word. */
    public static List<Path> files() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "No benchmark models beside the repository: nothing to read");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json.gz"))
                    .sorted()
                    .toList();
        }
    }

    /** The one of that name, such as {@code M-2}; where there are none the test is skipped with a word. */
    public static Path file(String name) throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().equals(name + ".json.gz"))
                .findFirst()
                .orElseThrow();
    }
}
