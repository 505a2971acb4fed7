package fr.beffroi.bench;

import fr.beffroi.bench.generator.BenchmarkModel;
import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.bench.generator.BenchmarkVariant;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models of a size: those in a folder, named by size such as {@code S-1.json.gz}, and those of our own generator.
 *
 * @param folder may be missing: then there is at least one seed of our own
 * @param generatedSeeds seeds of each variant
 */
public record BenchmarkFiles(Path folder, int generatedSeeds) {
    /** Those of one size; the generated ones are written first, and go with this process. */
    public List<Path> list(BenchmarkSize size) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            files.addAll(list(folder, size + "-"));
        } else {
            System.err.println("no folder " + folder + ": only models of our own generator");
        }
        int seeds = files.isEmpty() ? Math.max(1, generatedSeeds) : generatedSeeds;
        for (BenchmarkVariant variant : BenchmarkVariant.values()) {
            for (long seed = 1; seed <= seeds; seed++) {
                files.add(write(BenchmarkModel.generate(size, variant, seed)));
            }
        }
        return files;
    }

    /** The shared models whose names begin so: {@code S-} for a size, {@code S-3} for one of them. */
    static List<Path> shared(String beginning) throws IOException {
        return list(SharedData.folder("ramp-bench"), beginning);
    }

    private static List<Path> list(Path folder, String beginning) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        }
    }

    /** A model of our own as a file that goes with this process. */
    public static Path write(RampUpModel model) throws IOException {
        Path generated = Files.createTempDirectory("beffroi-bench");
        Path file = generated.resolve("own-" + model.name() + ".json.gz");
        generated.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        ModelFiles.write(model, file);
        return file;
    }

    /** The file's name without its ending. */
    public static String shortName(Path file) {
        return file.getFileName().toString().replaceFirst("[.]json.*", "");
    }
}
