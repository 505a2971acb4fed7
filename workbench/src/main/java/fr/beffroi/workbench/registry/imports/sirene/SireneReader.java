package fr.beffroi.workbench.registry.imports.sirene;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stock files, filtered while reading, into two CSV files in the form in which the register stages rows. DuckDB does the work in
 * bounded memory, whatever the size of the files.
 */
final class SireneReader implements AutoCloseable {
    private static final List<String> NEEDED_OF_SITES = List.of(
            "siren",
            "siret",
            "etatAdministratifEtablissement",
            "codeCommuneEtablissement",
            "activitePrincipaleEtablissement");
    private static final List<String> NEEDED_OF_UNITS = List.of(
            "siren", "etatAdministratifUniteLegale", "denominationUniteLegale", "categorieJuridiqueUniteLegale");

    private final Connection duck;
    private final Path work;
    private final StockFile sites;
    private final @Nullable StockFile units;

    private SireneReader(Connection duck, Path work, StockFile sites, @Nullable StockFile units) {
        this.duck = duck;
        this.work = work;
        this.sites = sites;
        this.units = units;
    }

    /**
     * Opens the files.
     *
     * @param work an existing folder, for the results and for what does not fit into memory
     * @throws SireneFileException where one of them is not what it should be
     */
    static SireneReader open(Path sites, @Nullable Path units, Path work, int memoryMegabytes) throws SQLException {
        List<Path> files = units == null ? List.of(sites) : List.of(sites, units);
        Connection duck = DuckDb.open(files, work, memoryMegabytes);
        try {
            return new SireneReader(
                    duck,
                    work,
                    StockFile.open(duck, sites, NEEDED_OF_SITES),
                    units == null ? null : StockFile.open(duck, units, NEEDED_OF_UNITS));
        } catch (SQLException | SireneFileException e) {
            duck.close();
            throw e;
        }
    }

    /** How many rows of the file the filter lets through. */
    long count(SireneFilter filter) throws SQLException {
        return number("select count(*) from " + sites.source() + " where " + SireneSql.condition(sites, filter));
    }

    /** How many rows the file has. */
    long countAll() throws SQLException {
        return number("select count(*) from " + sites.source());
    }

    /**
     * Reads and filters.
     *
     * @param found rows the filter let through
     * @param wrongNumbers of these, with a SIREN or SIRET whose check digit is wrong: left out
     * @param duplicates of these, that bear the SIRET of another row: left out
     */
    record Result(long found, long wrongNumbers, long duplicates, Path sites, Path companies) {}

    Result read(SireneFilter filter) throws SQLException {
        run("create temp table found as " + SireneSql.sites(sites, filter));
        long found = number("select count(*) from found");
        run("create temp table wrong as select siret from found where not valid");
        long wrong = number("select count(*) from wrong");
        if (wrong > 0) {
            run("delete from found where not valid");
        }
        long distinct = number("select count(distinct siret) from found");
        long duplicates = found - wrong - distinct;
        if (duplicates > 0) {
            // Of several rows of one site an open one stays.
            run(
                    "create or replace temp table found as select * from found"
                            + " qualify row_number() over (partition by siret order by active desc, closed_on desc nulls last) = 1");
        }
        Path siteRows = work.resolve("sites.csv");
        run("copy (select " + SireneSql.SITE_COLUMNS + " from found) to " + DuckDb.text(siteRows)
                + " (format csv, header false)");
        Path companyRows = work.resolve("companies.csv");
        if (units != null) {
            run("copy (" + SireneSql.companies(units) + ") to " + DuckDb.text(companyRows)
                    + " (format csv, header false)");
        }
        return new Result(found, wrong, duplicates, siteRows, companyRows);
    }

    /** Some of the SIRETs whose check digits are wrong. */
    List<String> wrongNumbers(int atMost) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("select siret from wrong limit " + atMost)) {
            var numbers = new ArrayList<String>();
            while (rows.next()) {
                numbers.add(String.valueOf(rows.getString(1)));
            }
            return numbers;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw RowFault.find(e).orElseThrow(() -> e);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw RowFault.find(e).orElseThrow(() -> e);
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
