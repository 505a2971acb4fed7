package fr.beffroi.workbench.registry.imports.sirene;

import fr.beffroi.engine.io.NearestName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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
        String name = String.valueOf(file.getFileName());
        boolean parquet = name.toLowerCase(Locale.ROOT).endsWith(".parquet");
        String source = parquet
                ? "read_parquet(" + DuckDb.text(file) + ")"
                : "read_csv(" + DuckDb.text(file)
                        + ", header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
                        + " nullstr = '', strict_mode = false, null_padding = true, parallel = true)";
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
