package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Models from and to files: {@code .json}, {@code .json.gz} and {@code .xlsx}. Reading goes by what the file contains. */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * Reads and checks a model.
     *
     * @throws ModelFaultsException with everything that is wrong with the file
     * @throws UncheckedIOException if the file cannot be read
     */
    public static LoadedModel read(Path file) {
        return InputFile.kindOf(file) == InputFile.Kind.ZIP || nameOf(file).endsWith(".xlsx")
                ? ModelWorkbook.load(file)
                : ModelJson.read(InputFile.readJson(file));
    }

    /**
     * Writes a model in the form that the file's name asks for; the same model gives the same bytes.
     *
     * @throws IllegalArgumentException if the name ends in none of the forms known
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(RampUpModel model, Path file) {
        String name = nameOf(file);
        try {
            if (name.endsWith(".json")) {
                Files.write(file, ModelJson.write(model));
            } else if (name.endsWith(".json.gz")) {
                Files.write(file, gzip(ModelJson.write(model)));
            } else if (name.endsWith(".xlsx")) {
                ModelWorkbook.write(model, file);
            } else {
                throw new IllegalArgumentException(Wording.text("error.unknownEnding", file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
