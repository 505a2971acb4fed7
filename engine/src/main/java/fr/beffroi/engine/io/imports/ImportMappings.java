package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.ModelFaultsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappings: the built-in ones by name, and those that users write as JSON files. */
public final class ImportMappings {
    /** A mapping is a page of text. */
    private static final int LARGEST_BYTES = 1_000_000;

    private static final List<String> BUILT_IN = List.of("odoo-drone");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ImportMappings() {}

    /** The names that {@link #get} knows besides files. */
    public static List<String> listBuiltIn() {
        return BUILT_IN;
    }

    /**
     * A built-in mapping, or the one in the file of that path.
     *
     * @throws ModelFaultsException if there is neither, or the file is no mapping
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ImportMapping get(String nameOrFile) {
        try {
            if (BUILT_IN.contains(nameOrFile)) {
                try (InputStream in = Objects.requireNonNull(
                        ImportMappings.class.getResourceAsStream(nameOrFile + ".json"), nameOrFile)) {
                    return parse(nameOrFile, in.readAllBytes());
                }
            }
            Path file = Path.of(nameOrFile);
            if (!Files.isRegularFile(file)) {
                throw CsvFile.refused(
                        nameOrFile,
                        ImportWords.text("found.noFile"),
                        ImportWords.text("expected.mapping", String.join(", ", BUILT_IN)));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return parse(file.getFileName().toString(), in.readNBytes(LARGEST_BYTES));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportMapping parse(String name, byte[] json) {
        ImportMapping mapping;
        try {
            mapping = MAPPER.readValue(json, ImportMapping.class);
        } catch (DatabindException e) {
            throw CsvFile.refused(
                    name + " " + e.getPathReference(), firstLine(e), ImportWords.text("expected.mappingJson"));
        } catch (JacksonException e) {
            throw CsvFile.refused(name, firstLine(e), ImportWords.text("expected.mappingJson"));
        }
        MappingChecks.check(name, mapping);
        return mapping;
    }

    private static String firstLine(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }
}
