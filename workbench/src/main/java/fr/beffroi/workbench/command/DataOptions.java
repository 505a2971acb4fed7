package fr.beffroi.workbench.command;

import fr.beffroi.workbench.database.DatabaseOptions;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lies: {@code --data}, {@code BEFFROI_DATA}, or a folder in the user's home. */
final class DataOptions {
    @Option(names = "--data", paramLabel = "DOSSIER", descriptionKey = "option.data")
    private @Nullable Path folder;

    DatabaseOptions database(boolean demo) {
        Map<String, String> environment = System.getenv();
        return DatabaseOptions.of(environment, folder != null ? folder : defaultFolder(environment, demo));
    }

    /** Demo data never mixes with real data: it has a folder of its own. */
    private static Path defaultFolder(Map<String, String> environment, boolean demo) {
        String given = environment.get("BEFFROI_DATA");
        if (given != null) {
            return Path.of(given);
        }
        String share = environment.get("XDG_DATA_HOME");
        Path base = share == null ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(share);
        return base.resolve(demo ? "beffroi-demo" : "beffroi");
    }
}
