package fr.beffroi.workbench.registry.imports.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads a table out of a checked file. Its head is the first row with at least two texts; titles above are passed over. */
final class SheetTables {
    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;
    private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");

    private SheetTables() {}

    /**
     * Reads it.
     *
     * @throws WorkbookException where it is refused or holds no table
     */
    static SheetTable read(byte[] content) {
        boolean csv = UploadGuard.check(content) == UploadGuard.Kind.CSV;
        List<SheetTable.Row> rows = csv ? csv(content) : excel(content);
        int headAt = 0;
        while (headAt < rows.size() && texts(rows.get(headAt)) < 2) {
            headAt++;
        }
        if (headAt == rows.size() && !rows.isEmpty()) {
            // A list of numbers under one head is a table too.
            headAt = 0;
        }
        if (headAt >= rows.size() - 1) {
            throw new WorkbookException("noTable");
        }
        List<String> head = trimmed(rows.get(headAt).cells());
        if (head.size() > MOST_COLUMNS) {
            throw new WorkbookException("tooManyColumns", String.valueOf(head.size()), String.valueOf(MOST_COLUMNS));
        }
        List<SheetTable.Row> fitting = new ArrayList<>();
        List<SheetTable.Ragged> ragged = new ArrayList<>();
        for (SheetTable.Row row : rows.subList(headAt + 1, rows.size())) {
            // In a CSV file a separator too many or too few moves all that follows; a spreadsheet leaves empty cells
            // out.
            if (csv && !fits(row.cells(), head.size())) {
                ragged.add(new SheetTable.Ragged(row.line(), row.cells().size()));
            } else {
                fitting.add(new SheetTable.Row(row.line(), padded(row.cells(), head.size())));
            }
        }
        return new SheetTable(head, List.copyOf(fitting), List.copyOf(ragged));
    }

    /** Empty cells beyond the head are no cells: spreadsheets write them where a column was emptied. */
    private static boolean fits(List<String> cells, int size) {
        return cells.size() >= size
                && cells.subList(size, cells.size()).stream().allMatch(String::isEmpty);
    }

    private static List<SheetTable.Row> excel(byte[] content) {
        List<SheetTable.Row> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            lines.forEach(line -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(line.getCellCount(), MOST_COLUMNS + 1); i++) {
                    cells.add(text(line.getOptionalCell(i).orElse(null)));
                }
                add(rows, new SheetTable.Row(line.getRowNum(), cells));
            });
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            throw new WorkbookException("unreadable");
        }
        return rows;
    }

    /** A number as Excel keeps it, without an exponent: a SIRET must not become 1.2E13. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(cell.getValue()).strip();
    }

    private static List<SheetTable.Row> csv(byte[] content) {
        String text = decode(content);
        List<SheetTable.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                add(
                        rows,
                        new SheetTable.Row(
                                (int) record.getStartingLineNumber(),
                                record.getFields().stream().map(String::strip).toList()));
            }
        } catch (CsvParseException e) {
            throw new WorkbookException("unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void add(List<SheetTable.Row> rows, SheetTable.Row row) {
        if (texts(row) > 0) {
            rows.add(row);
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new WorkbookException("tooManyRows", String.valueOf(MOST_ROWS));
        }
    }

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, OF_OLD_SPREADSHEETS);
        }
    }

    /** What stands most often in the first lines. */
    private static char separator(String text) {
        String start = text.lines().limit(10).reduce("", (a, b) -> a + b);
        char best = ';';
        for (char candidate : new char[] {',', '\t', '|'}) {
            best = count(start, candidate) > count(start, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static long texts(SheetTable.Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static List<String> trimmed(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(cells.subList(0, size));
    }

    private static List<String> padded(List<String> cells, int size) {
        List<String> padded = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
        while (padded.size() < size) {
            padded.add("");
        }
        return List.copyOf(padded);
    }
}
