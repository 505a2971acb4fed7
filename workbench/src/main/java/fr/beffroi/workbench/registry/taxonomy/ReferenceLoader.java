package fr.beffroi.workbench.registry.taxonomy;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the reference files into the database when the workbench starts. A file whose contents were loaded before is left alone; of several
 * nodes that start at once one does the work.
 */
@Component
@Order(5)
class ReferenceLoader implements ApplicationRunner {
    /** Raised when the tables below take more from the same files. */
    private static final String FORM = "1";

    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final ReferenceTables tables;

    ReferenceLoader(TransactionOperations transactions, JdbcClient jdbc, ReferenceTables tables) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.tables = tables;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> load()));
    }

    private void load() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.reference_file'))")
                .query()
                .listOfRows();
        load("taxonomy/processes.txt", file -> tables.processes(file.lines(5)));
        load("taxonomy/materials.txt", file -> tables.materials(file.lines(4)));
        load("taxonomy/credentials.txt", file -> tables.credentialKinds(file.lines(8)));
        load("naf/naf-rev2.txt", file -> tables.activities("naf2", file.lines(2)));
        load("naf/naf-2025.txt", file -> tables.activities("naf2025", file.lines(2)));
        load("naf/successors.txt", file -> tables.successors(file.lines(3)));
        load("naf/legal-forms.txt", file -> tables.legalForms(file.lines(2)));
        load("naf/staff-brackets.txt", file -> tables.staffBrackets(file.lines(5)));
    }

    private void load(String name, Consumer<ReferenceFile> writer) {
        ReferenceFile file = ReferenceFile.read(name);
        String hash = FORM + ":" + sha256(file.bytes());
        boolean known = jdbc.sql("select count(*) from registry.reference_file where name = ? and hash = ?")
                        .params(name, hash)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            writer.accept(file);
            jdbc.sql("""
                    insert into registry.reference_file (name, hash) values (?, ?)
                    on conflict (name) do update set hash = excluded.hash, loaded_at = now()""").params(name, hash).update();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
