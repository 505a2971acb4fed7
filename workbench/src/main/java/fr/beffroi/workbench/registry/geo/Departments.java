package fr.beffroi.workbench.registry.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /**
     * A point in the middle of a department: latitude and longitude in degrees (WGS 84), from its bundled contour.
     *
     * @return empty where the department is unknown
     */
    public static Optional<Middle> findMiddle(String code) {
        return Optional.ofNullable(Middles.ALL.get(code));
    }

    /** A point in the middle of a department, in degrees. */
    public record Middle(double latitude, double longitude) {}

    /** Read once, and only where they are asked for. */
    private static final class Middles {
        private static final String CONTOURS = "/static/geo/departments.json";
        private static final Map<String, Middle> ALL = read();

        private static Map<String, Middle> read() {
            Map<String, Middle> middles = new LinkedHashMap<>();
            try (InputStream contours = Objects.requireNonNull(Departments.class.getResourceAsStream(CONTOURS))) {
                for (JsonNode feature : JsonMapper.shared().readTree(contours).get("features")) {
                    middles.put(
                            feature.get("properties").get("code").asString(),
                            middle(feature.get("geometry").get("coordinates")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return middles;
        }

        /** The middle of the box around all its parts: near enough for a distance in kilometres. */
        private static Middle middle(JsonNode polygons) {
            double[] box = {90, -90, 180, -180};
            for (JsonNode polygon : polygons) {
                for (JsonNode point : polygon.get(0)) {
                    double longitude = point.get(0).asDouble();
                    double latitude = point.get(1).asDouble();
                    box[0] = Math.min(box[0], latitude);
                    box[1] = Math.max(box[1], latitude);
                    box[2] = Math.min(box[2], longitude);
                    box[3] = Math.max(box[3], longitude);
                }
            }
            return new Middle((box[0] + box[1]) / 2, (box[2] + box[3]) / 2);
        }
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
