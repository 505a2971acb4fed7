package fr.beffroi.bench.willems;

import fr.beffroi.bench.willems.SupplyChain.Arc;
import fr.beffroi.bench.willems.SupplyChain.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the workbook that accompanies the paper: of each chain the sheets {@code NN_SD} (stages) and {@code NN_LL} (arcs). */
public final class SupplyChainReader {
    /** Name of the workbook as published. */
    public static final String FILE_NAME = "MSOM-06-038-R2.xlsx";

    private static final int CHAINS = 38;

    private SupplyChainReader() {}

    /**
     * All chains, in the order of their numbers.
     *
     * @throws IOException where the workbook cannot be read
     */
    public static List<SupplyChain> read(Path workbook) throws IOException {
        List<SupplyChain> chains = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            for (int number = 1; number <= CHAINS; number++) {
                String name = "%02d".formatted(number);
                chains.add(new SupplyChain(name, readStages(book, name), readArcs(book, name)));
            }
        }
        return chains;
    }

    private static List<Stage> readStages(ReadableWorkbook book, String chain) throws IOException {
        List<Stage> stages = new ArrayList<>();
        for (Map<String, Cell> row : readRows(book, chain + "_SD")) {
            String name = text(row, "Stage Name");
            if (!name.isEmpty()) {
                boolean isOutside = number(row, "avgDemand") > 0;
                stages.add(new Stage(
                        name,
                        number(row, "stageCost"),
                        number(row, "avgDemand"),
                        number(row, "stdDevDemand"),
                        isOutside ? number(row, "maxServiceTime") : Double.POSITIVE_INFINITY,
                        number(row, "serviceLevel"),
                        number(row, "stageTime")));
            }
        }
        return stages;
    }

    private static List<Arc> readArcs(ReadableWorkbook book, String chain) throws IOException {
        List<Arc> arcs = new ArrayList<>();
        for (Map<String, Cell> row : readRows(book, chain + "_LL")) {
            String from = text(row, "sourceStage");
            if (!from.isEmpty()) {
                arcs.add(new Arc(from, text(row, "destinationStage")));
            }
        }
        return arcs;
    }

    /** The rows below the headings, each as cells by heading. */
    private static List<Map<String, Cell>> readRows(ReadableWorkbook book, String sheetName) throws IOException {
        Sheet sheet = book.findSheet(sheetName)
                .orElseThrow(() -> new IOException("no sheet " + sheetName + "\nMaybe this is not " + FILE_NAME + "?"));
        List<Map<String, Cell>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            List<String> headings = new ArrayList<>();
            stream.forEach(row -> {
                if (headings.isEmpty()) {
                    row.forEach(cell -> headings.add(cell == null ? "" : cell.getText()));
                } else {
                    Map<String, Cell> cells = new HashMap<>();
                    row.forEach(cell -> {
                        if (cell != null && cell.getColumnIndex() < headings.size()) {
                            cells.put(headings.get(cell.getColumnIndex()), cell);
                        }
                    });
                    rows.add(cells);
                }
            });
        }
        return rows;
    }

    private static String text(Map<String, Cell> row, String heading) {
        Cell cell = row.get(heading);
        return cell == null ? "" : cell.getText().strip();
    }

    private static double number(Map<String, Cell> row, String heading) {
        Cell cell = row.get(heading);
        return cell == null || cell.getType() != CellType.NUMBER
                ? 0
                : cell.asNumber().doubleValue();
    }
}
