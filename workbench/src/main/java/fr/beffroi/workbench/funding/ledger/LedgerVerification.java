package fr.beffroi.workbench.funding.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds every book against itself: sums, balances, and the chain of hashes. Changes nothing. Whoever owns the database could make a whole
 * chain anew: only a last hash noted down elsewhere shows that.
 */
public final class LedgerVerification {
    /** What is wrong, in words, with the query that finds where. */
    private static final Map<String, String> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("a movement does not balance", """
                select book || ' ' || number from funding.entry group by book, number having sum(cents) <> 0""");
        FAULTS.put("a movement has no entries, or not those of its kind and amount", """
                select m.book || ' ' || m.number from funding.movement m
                where (select count(*) from funding.entry e where e.book = m.book and e.number = m.number)
                        <> 2 * (select count(*) from funding.postings(m.kind))
                   or exists (select from funding.entry e where e.book = m.book and e.number = m.number
                        and abs(e.cents) <> m.amount_cents)""");
        FAULTS.put("a balance is not the sum of its entries", """
                select coalesce(b.book, e.book) || ' ' || coalesce(b.account, e.account) from funding.balance b
                full join (select book, account, year, file, sum(cents) as cents from funding.entry group by 1, 2, 3, 4) e
                    on e.book = b.book and e.account = b.account
                        and coalesce(e.year, 0) = coalesce(b.year, 0) and coalesce(e.file::text, '') = coalesce(b.file::text, '')
                where b.cents is distinct from e.cents""");
        FAULTS.put("an account is below zero", """
                select book || ' ' || account from funding.balance where cents < 0 and account not in ('voted', 'credit-voted')""");
        FAULTS.put("numbers have holes", """
                select book::text from funding.movement group by book having count(*) <> max(number)""");
        FAULTS.put("a hash is not that of its movement", """
                select m.book || ' ' || m.number from funding.movement m where funding.movement_hash(m) <> m.hash""");
        FAULTS.put("a movement does not follow the one before it", """
                select m.book || ' ' || m.number from funding.movement m
                left join funding.movement p on p.book = m.book and p.number = m.number - 1
                where m.before <> coalesce(p.hash, decode(repeat('00', 32), 'hex'))""");
        FAULTS.put("a book does not end with its last movement", """
                select h.book::text from funding.book_head h
                left join funding.movement m on m.book = h.book and m.number = h.number
                where h.number <> (select count(*) from funding.movement a where a.book = h.book)
                   or h.number > 0 and h.hash is distinct from m.hash""");
    }

    private LedgerVerification() {}

    /**
     * What is wrong, a line each; empty where all is right.
     *
     * @param connection as the owner or the application's role; a transaction is begun and rolled back
     */
    public static List<String> verify(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        List<String> faults = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("select set_config('beffroi.role', 'system', true)");
            for (Map.Entry<String, String> fault : FAULTS.entrySet()) {
                try (ResultSet found = statement.executeQuery(fault.getValue())) {
                    while (found.next()) {
                        faults.add(fault.getKey() + ": " + found.getString(1));
                    }
                }
            }
        } finally {
            connection.rollback();
        }
        return faults;
    }
}
