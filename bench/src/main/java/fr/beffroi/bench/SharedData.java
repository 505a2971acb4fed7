package fr.beffroi.bench;

import java.nio.file.Path;

/** Where the public data lies that is not shipped: beside the repository. */
public final class SharedData {
    private SharedData() {}

    public static Path folder(String name) {
        return Path.of(System.getProperty("beffroi.home", "."), "..", "shared", "data", name)
                .normalize();
    }
}
