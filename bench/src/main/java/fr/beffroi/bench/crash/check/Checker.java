package fr.beffroi.bench.crash.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Holds a database of public money against everything that must be true of it. */
public final class Checker {
    private static final String MAIL = "mails that are due are sent";

    /** How many mails somebody got about a file. */
    public interface Mails {
        int count(String siren, String file);
    }

    private final String deMinimisPart;
    private final List<Undertaking> undertakings;
    private final Mails mails;

    /**
     * Of a world.
     *
     * @param deMinimisPart of its programme, by name
     * @param mails that were taken
     */
    public Checker(String deMinimisPart, List<Undertaking> undertakings, Mails mails) {
        this.deMinimisPart = deMinimisPart;
        this.undertakings = List.copyOf(undertakings);
        this.mails = mails;
    }

    /**
     * What is wrong.
     *
     * @param connection as the owner of the tables; a transaction is begun and rolled back
     * @param notes what people were told so far
     * @param settled whether nobody acts any more, and what follows a step has had its time
     */
    public Faults check(Connection connection, Notes notes, boolean settled) throws SQLException {
        // Before the snapshot: what was told by now must be in it.
        Notes before = notes.copy();
        Faults faults = new Faults();
        try {
            Rows rows = new Rows(connection);
            List<Rows.Row> steps = rows.list(
                    "select file, number, kind, content::text as content, state from funding.step order by file, number");
            LifeCheck life = new LifeCheck(rows, faults);
            life.check(steps);
            new MoneyCheck(rows, faults).check(life.files());
            new AidCheck(rows, faults).check(life.files(), deMinimisPart, undertakings, settled);
            new NotesCheck(rows, faults).check(before, steps, settled);
            if (settled) {
                mails(rows, faults);
            }
        } finally {
            connection.rollback();
        }
        return faults;
    }

    /** A company hears of everything that officers did: once at least, since a mail that was sent before a kill may be sent again. */
    private void mails(Rows rows, Faults faults) throws SQLException {
        faults.about(MAIL);
        for (Rows.Row row :
                rows.list("select listener_id, status from platform.event_publication where completion_date is null")) {
            faults.add(MAIL, row.text("listener_id") + " " + row.text("status"));
        }
        for (Rows.Row row : rows.list(
                "select file, company, count(*) as steps from funding.step where role = 'officer' group by file, company")) {
            int sent = mails.count(row.text("company"), row.text("file"));
            faults.addUnless(
                    sent >= row.number("steps"),
                    MAIL,
                    "file " + row.text("file") + ": " + sent + " of " + row.number("steps"));
        }
    }
}
