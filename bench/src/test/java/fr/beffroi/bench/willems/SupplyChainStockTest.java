package fr.beffroi.bench.willems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.engine.stock.StockPlacement;
import fr.beffroi.engine.stock.StockPlacer;
import fr.beffroi.engine.stock.StockRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real chains that take a moment; all of them in {@code bench stock}. */
class SupplyChainStockTest {
    private static final Path WORKBOOK = Path.of("..", "..", "shared", "data", "willems", SupplyChainReader.FILE_NAME);
    private static final List<String> SLOW = List.of("07", "08", "24", "26", "30", "33", "36", "38");

    @Test
    void realChainsAreSolvedExactly() throws IOException {
        assumeTrue(Files.exists(WORKBOOK), "No published supply chains beside the repository: nothing to place");
        List<SupplyChain> chains = SupplyChainReader.read(WORKBOOK);
        assertThat(chains).hasSize(38);
        for (SupplyChain chain : chains) {
            if (!SLOW.contains(chain.name())) {
                StockPlacement placement = StockPlacer.place(SupplyChainStock.of(chain), new StockRequest(0, 60));
                assertThat(placement.isExact()).as(chain.name()).isTrue();
            }
        }
    }

    /** The largest one, to the hundredth that is asked of all. */
    @Test
    void theLargestChainIsSolvedToAHundredth() throws IOException {
        assumeTrue(Files.exists(WORKBOOK), "No published supply chains beside the repository: nothing to place");
        SupplyChain largest = SupplyChainReader.read(WORKBOOK).getLast();
        assertThat(largest.stages()).hasSize(2025);
        assertThat(StockPlacer.place(SupplyChainStock.of(largest), new StockRequest(0.01, 60))
                        .gap())
                .isLessThanOrEqualTo(0.01);
    }
}
