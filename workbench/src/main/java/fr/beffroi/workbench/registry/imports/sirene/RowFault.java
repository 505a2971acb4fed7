package fr.beffroi.workbench.registry.imports.sirene;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What DuckDB says of a row it cannot read, in the words of the import page: where it is, and what was found there. */
final class RowFault {
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern CELLS = Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");
    private static final Pattern ROW =
            Pattern.compile("Original Line:(.*?)\\nExpected Number of Columns", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?m)^\\s*file = (.+)$");

    private RowFault() {}

    /** The fault of a row; empty where DuckDB failed for another reason. */
    static Optional<SireneFileException> find(SQLException failure) {
        String said = String.valueOf(failure.getMessage());
        Matcher line = LINE.matcher(said);
        if (!line.find()) {
            return Optional.empty();
        }
        Matcher file = FILE.matcher(said);
        String name =
                file.find() ? String.valueOf(Path.of(file.group(1).strip()).getFileName()) : "";
        Matcher cells = CELLS.matcher(said);
        return Optional.of(
                cells.find()
                        ? new SireneFileException(
                                "ragged",
                                name,
                                line.group(1),
                                String.valueOf(Math.max(Integer.parseInt(cells.group(2)), cellsOfRow(said))),
                                cells.group(1))
                        : new SireneFileException("row", name, line.group(1)));
    }

    /** DuckDB counts no further than the first cell too many, but repeats the row. */
    private static int cellsOfRow(String said) {
        Matcher row = ROW.matcher(said);
        if (!row.find()) {
            return 0;
        }
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(row.group(1).strip())) {
            return reader.stream().findFirst().map(CsvRecord::getFieldCount).orElse(0);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return 0;
        }
    }
}
