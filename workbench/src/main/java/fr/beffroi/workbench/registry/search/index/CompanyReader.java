package fr.beffroi.workbench.registry.search.index;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads companies with all that hangs on them, in the order of their numbers: four ordered results read side by side, so that a million
 * companies pass through little memory. Must run in a transaction (cursors) of the workbench itself.
 */
final class CompanyReader {
    private static final int FETCH = 2_000;

    private final Connection connection;
    private final ReferenceWords words;

    CompanyReader(Connection connection, ReferenceWords words) {
        this.connection = connection;
        this.words = words;
    }

    /**
     * @param only the companies wanted; null: all
     */
    void read(@Nullable Collection<String> only, Consumer<IndexedCompany> taker) throws SQLException {
        try (Ordered companies = open("""
                        select siren, name, short_name, active, published, size_class, activity_naf2 from registry.company""", only);
                Ordered sites = open("""
                        select siren, siret, name, active, commune, department, latitude, longitude from registry.site""", only);
                Ordered capabilities = open("""
                        select siren, process, array_to_string(materials, ' ') as materials, note, visibility from registry.capability""", only);
                Ordered credentials = open("select siren, kind, scope, visibility from registry.credential", only)) {
            while (companies.next()) {
                String siren = companies.siren();
                List<IndexedCompany.Skill> skills = new ArrayList<>();
                while (capabilities.isAt(siren)) {
                    skills.add(capability(capabilities.row()));
                    capabilities.pass();
                }
                while (credentials.isAt(siren)) {
                    skills.add(credential(credentials.row()));
                    credentials.pass();
                }
                taker.accept(company(companies.row(), siren, places(sites, siren), skills));
            }
        }
    }

    private Ordered open(String select, @Nullable Collection<String> only) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                select + (only == null ? "" : " where siren = any (?)") + " order by siren");
        statement.setFetchSize(FETCH);
        if (only != null) {
            Array sirens = connection.createArrayOf("bpchar", only.toArray());
            statement.setArray(1, sirens);
        }
        return new Ordered(statement);
    }

    private IndexedCompany company(
            ResultSet row, String siren, List<IndexedCompany.Place> places, List<IndexedCompany.Skill> skills)
            throws SQLException {
        String activity = row.getString("activity_naf2");
        return new IndexedCompany(
                siren,
                row.getString("name"),
                row.getString("short_name"),
                row.getBoolean("active"),
                row.getBoolean("published"),
                row.getString("size_class"),
                activity,
                words.activity(activity),
                places,
                skills);
    }

    private static List<IndexedCompany.Place> places(Ordered sites, String siren) throws SQLException {
        List<IndexedCompany.Place> open = new ArrayList<>();
        List<IndexedCompany.Place> closed = new ArrayList<>();
        while (sites.isAt(siren)) {
            ResultSet row = sites.row();
            (row.getBoolean("active") ? open : closed)
                    .add(new IndexedCompany.Place(
                            row.getString("siret"),
                            row.getString("name"),
                            row.getString("commune"),
                            row.getString("department"),
                            number(row, "latitude"),
                            number(row, "longitude")));
            sites.pass();
        }
        return open.isEmpty() ? closed : open;
    }

    private IndexedCompany.Skill capability(ResultSet row) throws SQLException {
        String process = row.getString("process");
        return new IndexedCompany.Skill(
                Fields.PROCESS,
                level(row),
                words.processCodes(process),
                words.processWords(process) + ' ' + text(row, "materials") + ' ' + text(row, "note"));
    }

    private IndexedCompany.Skill credential(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new IndexedCompany.Skill(
                Fields.CREDENTIAL,
                level(row),
                words.credentialCodes(kind),
                words.credentialWords(kind) + ' ' + text(row, "scope"));
    }

    private static int level(ResultSet row) throws SQLException {
        return Fields.LEVELS.indexOf(row.getString("visibility"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** A result in the order of SIREN, read one row ahead. */
    private static final class Ordered implements AutoCloseable {
        private final PreparedStatement statement;
        private final ResultSet rows;
        private boolean ahead;
        private boolean ended;

        Ordered(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            this.rows = statement.executeQuery();
        }

        boolean next() throws SQLException {
            return rows.next();
        }

        String siren() throws SQLException {
            return rows.getString("siren");
        }

        ResultSet row() {
            return rows;
        }

        /** Whether the row ahead belongs to this company. Rows of companies that came meanwhile are passed over. */
        boolean isAt(String siren) throws SQLException {
            while (!ended) {
                if (!ahead) {
                    ended = !rows.next();
                    ahead = !ended;
                }
                if (ahead) {
                    int order = siren().compareTo(siren);
                    if (order >= 0) {
                        return order == 0;
                    }
                    ahead = false;
                }
            }
            return false;
        }

        void pass() {
            ahead = false;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
