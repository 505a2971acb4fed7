package fr.beffroi.bench.willems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplyChainReaderTest {
    private static final Path WORKBOOK = Path.of("..", "..", "shared", "data", "willems", SupplyChainReader.FILE_NAME);

    @Test
    void readsAllChainsOfThePaper() throws IOException {
        assumeTrue(Files.exists(WORKBOOK), "the data of Willems (MSOM 2008) is not at hand: " + WORKBOOK);

        List<SupplyChain> chains = SupplyChainReader.read(WORKBOOK);

        assertThat(chains).hasSize(38);
        assertThat(chains.getFirst().stages()).hasSize(8);
        assertThat(chains.getFirst().arcs()).hasSize(10);
        assertThat(chains.getFirst().stages().get(2))
                .extracting(
                        SupplyChain.Stage::name,
                        SupplyChain.Stage::cost,
                        SupplyChain.Stage::demandPerDay,
                        SupplyChain.Stage::days)
                .containsExactly("Part_0001", 12.0, 0.0, 28.0);
        assertThat(chains.getLast().stages()).hasSize(2025);
        assertThat(chains.getLast().arcs()).hasSize(16225);
    }
}
