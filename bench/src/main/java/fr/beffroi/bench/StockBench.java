package fr.beffroi.bench;

import static fr.beffroi.bench.MarkdownTable.number;
import static fr.beffroi.bench.MarkdownTable.percent;

import fr.beffroi.bench.willems.SupplyChain;
import fr.beffroi.bench.willems.SupplyChainStock;
import fr.beffroi.engine.stock.StockPlacement;
import fr.beffroi.engine.stock.StockPlacer;
import fr.beffroi.engine.stock.StockRequest;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places stock in the 38 supply chains of Willems (MSOM 2008), each with a proven bound. */
@Command(
        name = "stock",
        description = {
            "Places safety stock in 38 real supply chains: Sean P. Willems, Data Set: Real-World Multiechelon Supply Chains Used for",
            "Inventory Optimization, Manufacturing & Service Operations Management 10(1), 2008, 19-23."
        },
        mixinStandardHelpOptions = true)
final class StockBench implements Callable<Integer> {
    @Mixin
    private ChosenChains chains = new ChosenChains();

    @Option(
            names = "--time-limit",
            defaultValue = "60",
            description = "Seconds for each chain (default: ${DEFAULT-VALUE}).")
    private double timeLimitSeconds;

    @Option(names = "--gap", defaultValue = "0", description = "Gap asked for (default: ${DEFAULT-VALUE}).")
    private double gap;

    @Option(
            names = "--most-gap",
            defaultValue = "0.01",
            description = "Gap above which the status is 1 (default: ${DEFAULT-VALUE}).")
    private double mostGap;

    private boolean allRight = true;

    @Override
    public Integer call() throws IOException {
        MarkdownTable table =
                new MarkdownTable(System.out, "chain", "stages", "arcs", "value", "bound", "gap", "exact", "s");
        chains.forEach(chain -> addRow(chain, table));
        return allRight ? 0 : 1;
    }

    private void addRow(SupplyChain chain, MarkdownTable table) {
        StockPlacement placement =
                StockPlacer.place(SupplyChainStock.of(chain), new StockRequest(gap, timeLimitSeconds));
        allRight &= placement.gap() <= mostGap;
        table.row(
                chain.name(),
                String.valueOf(chain.stages().size()),
                String.valueOf(chain.arcs().size()),
                number(placement.valueEuros()),
                number(placement.boundEuros()),
                percent(placement.gap()),
                placement.isExact() ? "yes" : "",
                number(placement.seconds()));
    }
}
