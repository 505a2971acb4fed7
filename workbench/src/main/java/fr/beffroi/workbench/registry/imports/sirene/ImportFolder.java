package fr.beffroi.workbench.registry.imports.sirene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder from which large files are imported: the operator, or a person by upload, puts them there. Nothing outside it is ever read, and
 * a file is only found by a name that the folder itself lists.
 */
@Component
class ImportFolder {
    private static final List<String> ENDINGS = List.of(".csv", ".zip", ".parquet");
    private static final int HEAD_BYTES = 4;
    private static final int LONGEST_NAME = 200;

    private final Path folder;

    ImportFolder(
            @Value("${beffroi.imports:#{null}}") @Nullable String folder,
            @Value("${beffroi.data:${java.io.tmpdir}/beffroi}") String data) {
        this.folder = folder == null ? Path.of(data, "imports") : Path.of(folder);
    }

    /**
     * A file that can be imported.
     *
     * @param megabytes its size, rounded up
     */
    public record StoredFile(String name, long megabytes) {}

    Path path() {
        return folder;
    }

    /** What lies there, by name; links and hidden files left out. */
    List<StoredFile> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isAllowed(file.getFileName().toString()))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .map(file -> new StoredFile(file.getFileName().toString(), (size(file) + 999_999) / 1_000_000))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file of a name.
     *
     * @throws SireneFileException where the folder lists none of that name
     */
    Path resolve(String name) {
        if (list().stream().noneMatch(file -> file.name().equals(name))) {
            throw new SireneFileException("noFile", name);
        }
        return folder.resolve(name);
    }

    /**
     * Puts an uploaded file there.
     *
     * @return the name under which it is found
     * @throws SireneFileException where it is no CSV, zip or Parquet file, or one of that name is there already
     */
    String store(String givenName, InputStream content) throws IOException {
        String name = givenName.replaceAll(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]", "_");
        if (!isAllowed(name) || name.length() > LONGEST_NAME) {
            throw new SireneFileException("ending", givenName);
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + UUID.randomUUID());
        try {
            Files.copy(content, temporary);
            if (!isWhatItsNameSays(temporary, name.toLowerCase(Locale.ROOT))) {
                throw new SireneFileException("renamed", name);
            }
            Files.move(temporary, folder.resolve(name));
        } catch (FileAlreadyExistsException e) {
            throw new SireneFileException("exists", name);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return name;
    }

    /** A folder for one import's work. */
    Path work(UUID importId) throws IOException {
        return Files.createDirectories(folder.resolve(".work").resolve(importId.toString()));
    }

    private static boolean isAllowed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !DuckDb.isPattern(name)
                && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    private static boolean isWhatItsNameSays(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (name.endsWith(".zip")) {
            return start.startsWith("PK");
        }
        boolean parquet = start.equals("PAR1");
        return name.endsWith(".parquet") ? parquet : !parquet && !start.startsWith("PK") && start.indexOf('\0') < 0;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
