package fr.beffroi.bench;

import fr.beffroi.bench.generator.BenchmarkModel;
import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.bench.generator.BenchmarkVariant;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes our own benchmark models. */
@Command(
        name = "generate",
        description = "Writes seeded benchmark models as JSON files.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, description = "Folder to write to.")
    private Path folder;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "XS,S,M",
            description = "XS, S, M, L (default: ${DEFAULT-VALUE}).")
    private List<BenchmarkSize> sizes;

    @Option(
            names = "--variants",
            split = ",",
            defaultValue = "PLAIN,FULL,SHARED,SLOW,TIGHT,LOOSE",
            description = "Families (default: ${DEFAULT-VALUE}).")
    private List<BenchmarkVariant> variants;

    @Option(
            names = "--seeds",
            defaultValue = "3",
            description = "Models of each kind, from seed 1 on (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (BenchmarkSize size : sizes) {
            for (BenchmarkVariant variant : variants) {
                for (long seed = 1; seed <= seeds; seed++) {
                    RampUpModel model = BenchmarkModel.generate(size, variant, seed);
                    ModelFiles.write(model, folder.resolve(model.name() + ".json.gz"));
                    System.err.println(model.name());
                }
            }
        }
        return 0;
    }
}
