package fr.beffroi.workbench;

import fr.beffroi.workbench.database.DatabaseOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the person who starts the workbench chose, by argument or environment.
 *
 * @param demo whether the demo region is loaded
 * @param firstPort the port tried first; the first free one from there is taken
 * @param database where the data lies
 */
record StartOptions(boolean demo, int firstPort, DatabaseOptions database) {
    private static final int DEFAULT_PORT = 8080;

    static StartOptions of(String[] arguments, Map<String, String> environment) {
        List<String> words = Arrays.asList(arguments);
        boolean demo = words.contains("--demo");
        int port = Integer.parseInt(environment.getOrDefault("BEFFROI_PORT", String.valueOf(DEFAULT_PORT)));
        return new StartOptions(demo, port, DatabaseOptions.of(environment, dataFolder(environment, demo)));
    }

    /** Demo data never mixes with real data: it has a folder of its own. */
    private static Path dataFolder(Map<String, String> environment, boolean demo) {
        String given = environment.get("BEFFROI_DATA");
        if (given != null) {
            return Path.of(given);
        }
        String share = environment.get("XDG_DATA_HOME");
        Path base = share == null ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(share);
        return base.resolve(demo ? "beffroi-demo" : "beffroi");
    }

    String[] profiles() {
        return demo ? new String[] {"demo"} : new String[0];
    }
}
