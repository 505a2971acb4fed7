package fr.beffroi.bench;

import fr.beffroi.bench.willems.SupplyChain;
import fr.beffroi.bench.willems.SupplyChainReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which of the 38 chains a benchmark takes, as options of its command. */
final class ChosenChains {
    @Option(
            names = "--folder",
            description = "Where " + SupplyChainReader.FILE_NAME + " lies (default: beside the repository).")
    private Path folder = SharedData.folder("willems");

    @Option(names = "--chains", split = ",", description = "Numbers of chains, such as 01,14 (default: all).")
    private List<String> only = List.of();

    /** Does something with each, and says on standard error which it is at. */
    void forEach(Work work) throws IOException {
        for (SupplyChain chain : SupplyChainReader.read(folder.resolve(SupplyChainReader.FILE_NAME))) {
            if (only.isEmpty() || only.contains(chain.name())) {
                System.err.println("chain " + chain.name());
                work.take(chain);
            }
        }
    }

    /** What is done with a chain. */
    @FunctionalInterface
    interface Work {
        void take(SupplyChain chain);
    }
}
