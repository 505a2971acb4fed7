package fr.beffroi.workbench.funding.ledger;

import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.harness.TestDatabase;
import fr.beffroi.workbench.registry.Siren;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real database with all tables and without the application: the ledger as the application's role reaches it. */
final class LedgerWorld {
    private final Access owner;
    private final DriverManagerDataSource application;
    /** One connection for making files, kept open: others need theirs. */
    private final SingleConnectionDataSource files;

    private final AtomicLong keys = new AtomicLong();

    LedgerWorld() {
        Access access = TestDatabase.create();
        Database database = TestDatabase.open(access);
        Map<String, Object> properties = database.properties();
        owner = access;
        application = new DriverManagerDataSource(
                access.url(),
                String.valueOf(properties.get("spring.datasource.username")),
                String.valueOf(properties.get("spring.datasource.password")));
        files = new SingleConnectionDataSource(
                access.url(),
                String.valueOf(properties.get("spring.datasource.username")),
                String.valueOf(properties.get("spring.datasource.password")),
                true);
        Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .outOfOrder(true)
                .initSql("select set_config('beffroi.role', 'system', false)")
                .load()
                .migrate();
    }

    /** A connection as the owner of the tables. */
    Connection ownerConnection() throws SQLException {
        return owner.connect();
    }

    /** A connection as the application's role; the caller closes it. */
    Connection connection() throws SQLException {
        return application.getConnection();
    }

    /** Does something in one transaction of an officer's, kept unless it fails. */
    <T> T asOfficer(Function<Ledger, T> action) {
        try (Connection connection = connection()) {
            return inTransaction(connection, "officer", action);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #asOfficer}, on an open connection and in a role. */
    static <T> T inTransaction(Connection connection, String role, Function<Ledger, T> action) {
        try {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("select set_config('beffroi.role', :role, true)")
                    .param("role", role)
                    .query(String.class)
                    .single();
            try {
                T result = action.apply(new Ledger(jdbc));
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new book with a sum in it, changed as the test wishes. */
    Book book(long openedCents, UnaryOperator<Book> change) {
        int year = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Paris")).getYear();
        Book book = change.apply(new Book(UUID.randomUUID(), UUID.randomUUID(), "drones", year, year + 2, null));
        asOfficer(ledger -> {
            ledger.makeBook(book);
            return ledger.record(of(book, MovementKind.OPEN, openedCents));
        });
        return book;
    }

    /** A movement of the whole envelope, under a new key. */
    Movement of(Book book, MovementKind kind, long cents) {
        return new Movement(book.id(), key(), kind, cents, null, null, "2026-CP-0001", "essai");
    }

    /** A movement of a year's credits, under a new key. */
    Movement of(Book book, MovementKind kind, long cents, int year) {
        return new Movement(book.id(), key(), kind, cents, year, null, "2026-CP-0001", "essai");
    }

    /** A movement of a file, under a new key. */
    Movement of(Book book, MovementKind kind, long cents, FileStep file) {
        Integer year = kind.isOfYear() ? book.firstYear() : null;
        return new Movement(book.id(), key(), kind, cents, year, file, "2026-CP-0001", "essai");
    }

    String key() {
        return "k" + keys.incrementAndGet();
    }

    /** The first step of a new file of an invented company's. */
    synchronized FileStep newFile(int company) {
        FileStep file = new FileStep(UUID.randomUUID(), Siren.fictive(company), 1);
        JdbcClient jdbc = JdbcClient.create(files);
        jdbc.sql("select set_config('beffroi.role', 'system', false)")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into funding.file (id, programme, axis, company, title)
                        values (:file, :file, 'drones', :company, 'essai')""")
                .param("file", file.file())
                .param("company", file.company().number())
                .update();
        jdbc.sql("""
                        insert into funding.step (file, number, company, kind, content, state, state_content)
                        values (:file, 1, :company, 'essai', '{}', 'draft', '{}')""")
                .param("file", file.file())
                .param("company", file.company().number())
                .update();
        return file;
    }
}
