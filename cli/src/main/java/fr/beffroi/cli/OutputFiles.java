package fr.beffroi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files one command writes: all of them or none, and each at once, so that no reader ever sees half a file. The destinations are
 * looked at before any solving, so that a misspelt folder costs no time.
 *
 * @param <T> what the command finds out and the files tell
 */
final class OutputFiles<T> {
    private final Messages messages;
    private final Map<String, Destination<T>> destinations = new LinkedHashMap<>();

    /** Writes a result to a file. */
    @FunctionalInterface
    interface FileWriter<T> {
        void write(T result, Path file) throws IOException;
    }

    private record Destination<T>(Path file, FileWriter<T> writer) {}

    OutputFiles(Messages messages) {
        this.messages = messages;
    }

    /** Plans to write {@code file} as the value of {@code option}; {@code writer} is called only by {@link #write}. */
    OutputFiles<T> add(String option, Path file, FileWriter<T> writer) {
        destinations.put(option, new Destination<>(file, writer));
        return this;
    }

    /** Whether there is nothing to write. */
    boolean isEmpty() {
        return destinations.isEmpty();
    }

    List<Path> listFiles() {
        return destinations.values().stream().map(Destination::file).toList();
    }

    /** What stands against writing, in words; {@code inputs} are files that must not be overwritten. */
    List<String> findFaults(List<Path> inputs) {
        List<String> faults = new ArrayList<>();
        Map<Path, String> taken = new LinkedHashMap<>();
        inputs.forEach(input -> taken.put(identity(input), input.toString()));
        destinations.forEach((option, destination) -> {
            Path file = destination.file();
            String earlier = taken.putIfAbsent(identity(file), option);
            if (earlier != null) {
                faults.add(messages.text("output.taken", option, file, earlier));
            } else {
                findFault(option, file).ifPresent(faults::add);
            }
        });
        return faults;
    }

    private Optional<String> findFault(String option, Path file) {
        Path folder = folderOf(file);
        if (Files.isDirectory(file)) {
            return Optional.of(messages.text("output.isFolder", option, file));
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(messages.text("output.noFolder", option, file, folder));
        }
        boolean writable =
                (Files.exists(file) && !Files.isRegularFile(file)) ? Files.isWritable(file) : Files.isWritable(folder);
        return writable ? Optional.empty() : Optional.of(messages.text("output.notWritable", option, file));
    }

    /** Writes all files beside their places first, then puts each into its place. */
    void write(T result) throws IOException {
        Map<Path, Path> places = new LinkedHashMap<>();
        try {
            for (Destination<T> destination : destinations.values()) {
                Path place = realPlace(destination.file());
                Path draft = draftOf(place);
                places.put(draft, place);
                destination.writer().write(result, draft);
            }
            for (Map.Entry<Path, Path> entry : places.entrySet()) {
                put(entry.getKey(), entry.getValue());
            }
        } finally {
            for (Path draft : places.keySet()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Writes one file at once: a reader sees all of it, or what was there before. */
    static void writeBytes(Messages messages, Path file, byte[] bytes) {
        try {
            new OutputFiles<byte[]>(messages)
                    .add("--out", file, (content, draft) -> Files.write(draft, content))
                    .write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path draft, Path place) throws IOException {
        if (isSpecial(place)) {
            Files.write(place, Files.readAllBytes(draft));
        } else {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** In the same folder, because only there a move is one step; with the same ending, because writers look at it. */
    private static Path draftOf(Path place) {
        String name = ".beffroi-" + ProcessHandle.current().pid() + "-" + place.getFileName();
        return isSpecial(place)
                ? Path.of(System.getProperty("java.io.tmpdir", "."), name)
                : folderOf(place).resolve(name);
    }

    /** A device or a pipe, such as {@code /dev/stdout}: written through, not replaced. */
    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Path realPlace(Path file) throws IOException {
        return Files.exists(file) && !isSpecial(file) ? file.toRealPath() : file;
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
