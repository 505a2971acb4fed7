package fr.beffroi.workbench.registry.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Names of the French departments. */
public final class Departments {
    private static final String FILE = "/registry/geo/departments.txt";
    private static final Map<String, String> NAMES = read();

    private Departments() {}

    /** {@code Nord} of {@code 59}; the code itself where it is unknown. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** Names by code, in the order of codes. */
    public static Map<String, String> all() {
        return NAMES;
    }

    private static Map<String, String> read() {
        Map<String, String> names = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Departments.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" ", 2);
                names.put(parts[0], parts[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(names);
    }
}
