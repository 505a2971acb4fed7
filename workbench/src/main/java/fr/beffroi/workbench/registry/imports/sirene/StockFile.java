package fr.beffroi.workbench.registry.imports.sirene;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.beffroi.engine.io.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A stock file as DuckDB sees it.
 *
 * @param source the table function that reads it, all columns as text where it is CSV
 * @param columns its heads
 */
record StockFile(String source, List<String> columns) {

    /**
     * Looks at the heads.
     *
     * @throws SireneFileException where a column that is needed is missing, or the file is of another kind
     */
    static StockFile open(Connection duck, Path file, Collection<String> needed) throws SQLException {
        String name = name(file);
        boolean parquet = name.toLowerCase(Locale.ROOT).endsWith(".parquet");
        String source = parquet
                ? "read_parquet(" + DuckDb.text(file) + ")"
                : "read_csv(" + DuckDb.text(file) + ", auto_detect = false, header = true, columns = {" + head(file)
                        + "}, delim = ',', quote = '\"', escape = '\"', nullstr = '', parallel = true)";
        List<String> columns = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet heads = statement.executeQuery("describe select * from " + source)) {
            while (heads.next()) {
                columns.add(heads.getString("column_name"));
            }
        } catch (SQLException e) {
            throw new SireneFileException("unreadable", name, firstLine(e));
        }
        for (String column : needed) {
            if (!columns.contains(column)) {
                throw new SireneFileException(
                        "noColumn",
                        name,
                        column,
                        NearestName.find(column, columns).orElse(""));
            }
        }
        return new StockFile(source, columns);
    }

    /** The columns by the file's first line: told so, DuckDB says of each row that has others where it is, and guesses nothing. */
    private static String head(Path file) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            CsvRecord head =
                    reader.stream().findFirst().orElseThrow(() -> new SireneFileException("empty", name(file)));
            return head.getFields().stream()
                    .map(column -> "'" + column.strip().replace("'", "''") + "': 'varchar'")
                    .collect(Collectors.joining(", "));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new SireneFileException("noHead", name(file));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A column as text; SQL's null where the file has none of that name. */
    String text(String column) {
        return columns.contains(column) ? "nullif(trim(cast(" + column + " as varchar)), '')" : "null";
    }

    /** A column as text, {@code [ND]} (not to be passed on) being nothing. */
    String shown(String column) {
        return columns.contains(column) ? "nullif(" + text(column) + ", '[ND]')" : "null";
    }

    /** DuckDB's own words name the file's path; only what is wrong is for the reader. */
    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.replaceAll("\"?/[^\\s\"]+\"?", "…");
    }
}
