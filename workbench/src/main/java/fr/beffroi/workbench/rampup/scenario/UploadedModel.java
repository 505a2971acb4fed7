package fr.beffroi.workbench.rampup.scenario;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.ModelTables;
import fr.beffroi.engine.io.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a file that was sent holds.
 *
 * @param loaded the model; null where it has faults
 * @param tables its cells, as far as they could be read; empty where it is no model at all
 * @param faults all of them, each with its place in the file
 */
public record UploadedModel(
        @Nullable LoadedModel loaded, Map<String, List<List<String>>> tables, List<FileFault> faults) {

    /** Nobody reads more at once; the tables on screen show the others too. */
    private static final int MOST_SHOWN = 200;

    /** Reads a file of a workbook or of JSON; faults are told in the reader's language. */
    public static UploadedModel read(MultipartFile file, Locale language) {
        try {
            Path folder = Files.createTempDirectory("beffroi-model");
            try {
                Path path = folder.resolve(safeName(file.getOriginalFilename()));
                file.transferTo(path);
                return Wording.callIn(language, () -> read(path));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UploadedModel read(Path path) {
        try {
            LoadedModel loaded = ModelFiles.read(path);
            return new UploadedModel(loaded, ModelTables.of(loaded.model()), List.of());
        } catch (ModelFaultsException e) {
            return new UploadedModel(
                    null,
                    tables(path),
                    e.faults().stream().limit(MOST_SHOWN).map(FileFault::of).toList());
        }
    }

    private static Map<String, List<List<String>>> tables(Path path) {
        try {
            return isZip(path) ? ModelTables.ofWorkbook(path) : ModelTables.ofJson(Files.readAllBytes(path));
        } catch (ModelFaultsException | UncheckedIOException e) {
            return Map.of(); // nothing that could be mended cell by cell
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /** The name is only shown in messages; what else it could do to a path is taken out. */
    private static String safeName(@Nullable String original) {
        String name =
                original == null ? "" : original.replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        return name.isBlank() || name.startsWith(".") ? "modele" : name.substring(Math.max(0, name.length() - 120));
    }
}
