package fr.beffroi.bench.crash.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Every book says what the files and the votes make of it; nothing was ever passed. */
final class MoneyCheck {
    private static final String BALANCED = "ledger balanced per book and account";
    private static final String BOUNDS = "no envelope, credit or cap was ever passed";

    private final Rows rows;
    private final Faults faults;

    MoneyCheck(Rows rows, Faults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    void check(Map<String, PlainFile> files) throws SQLException {
        Map<String, Long> expected = expected(files);
        faults.about(BALANCED);
        compare("balances", expected, amounts("select * from funding.balance"));
        compare(
                "entries",
                expected,
                amounts(
                        "select book, account, year, file, sum(cents) as cents from funding.entry group by 1, 2, 3, 4"));
        for (Rows.Row row : rows.list(
                "select book, number, sum(cents) as cents from funding.entry group by book, number having sum(cents) <> 0")) {
            faults.add(BALANCED, "movement " + row.text("book") + " " + row.number("number"));
        }
        walk();
    }

    private static String account(Object book, String account, long year, Object file) {
        return book + " " + account + " " + (year == 0 ? "-" : year) + " " + file;
    }

    /** What each account should hold: votes from the book's own movements, all else from the files' lives. */
    private Map<String, Long> expected(Map<String, PlainFile> files) throws SQLException {
        Map<String, Long> expected = new TreeMap<>();
        for (Rows.Row vote : rows.list(
                "select book, kind, year, sum(amount_cents) as cents from funding.movement where file is null group by 1, 2, 3")) {
            boolean credit = vote.text("kind").equals("open-credit");
            faults.addUnless(
                    credit || vote.text("kind").equals("open"), BALANCED, "nobody asked for " + vote.text("kind"));
            String from = credit ? "credit-voted" : "voted";
            String to = credit ? "credit" : "opened";
            expected.merge(
                    account(vote.text("book"), from, vote.number("year"), "null"), -vote.number("cents"), Long::sum);
            expected.merge(
                    account(vote.text("book"), to, vote.number("year"), "null"), vote.number("cents"), Long::sum);
        }
        for (Rows.Row file : rows.list(
                "select f.id, b.id as book from funding.file f join funding.book b on b.programme = f.programme and b.axis = f.axis")) {
            String id = file.text("id");
            String book = file.text("book");
            PlainFile plain = files.getOrDefault(id, new PlainFile());
            long taken = plain.amount("released");
            for (String account : new String[] {"reserved", "committed", "ordered", "paid", "recovered"}) {
                expected.merge(account(book, account, 0, id), plain.amount(account), Long::sum);
                taken += plain.amount(account);
            }
            expected.merge(account(book, "released", 0, "null"), plain.amount("released"), Long::sum);
            expected.merge(account(book, "opened", 0, "null"), -taken, Long::sum);
            plain.credits().forEach((year, cents) -> {
                expected.merge(account(book, "credit", year, "null"), -cents, Long::sum);
                expected.merge(account(book, "credit-spent", year, "null"), cents, Long::sum);
            });
        }
        expected.values().removeIf(cents -> cents == 0);
        return expected;
    }

    private Map<String, Long> amounts(String sql) throws SQLException {
        Map<String, Long> amounts = new TreeMap<>();
        for (Rows.Row row : rows.list(sql)) {
            if (row.number("cents") != 0) {
                amounts.merge(
                        account(row.text("book"), row.text("account"), row.number("year"), row.text("file")),
                        row.number("cents"),
                        Long::sum);
            }
        }
        return amounts;
    }

    private void compare(String what, Map<String, Long> expected, Map<String, Long> there) {
        Map<String, Long> all = new TreeMap<>(expected);
        all.putAll(there);
        all.keySet().forEach(account -> {
            long should = expected.getOrDefault(account, 0L);
            long is = there.getOrDefault(account, 0L);
            faults.addUnless(should == is, BALANCED, what + " of " + account + ": " + is + ", should be " + should);
        });
    }

    /** Every movement in its order: what was free then, and what one company held then. */
    private void walk() throws SQLException {
        faults.about(BOUNDS);
        Map<String, Long> held = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (Rows.Row row : rows.list("""
                select m.book, m.number, m.kind, m.company, m.year, m.amount_cents, b.company_cap_cents
                from funding.movement m join funding.book b on b.id = m.book order by m.book, m.number""")) {
            String book = row.text("book");
            long cents = row.number("amount_cents");
            String where = book + " " + row.number("number");
            faults.addUnless(
                    last.merge(book, 1L, Long::sum) == row.number("number"), BALANCED, "a hole before " + where);
            String company = book + " " + row.text("company");
            String credit = book + " " + row.number("year");
            switch (row.text("kind")) {
                case "open" -> held.merge(book, cents, Long::sum);
                case "reserve" -> {
                    held.merge(book, -cents, Long::sum);
                    held.merge(company, cents, Long::sum);
                }
                case "unreserve" -> {
                    held.merge(book, cents, Long::sum);
                    held.merge(company, -cents, Long::sum);
                }
                case "release", "recover" -> held.merge(company, -cents, Long::sum);
                case "open-credit", "return-order" -> held.merge(credit, cents, Long::sum);
                case "order" -> held.merge(credit, -cents, Long::sum);
                default -> {}
            }
            faults.addUnless(held.getOrDefault(book, 0L) >= 0, BOUNDS, "the envelope at " + where);
            faults.addUnless(
                    row.isNull("year") || held.getOrDefault(credit, 0L) >= 0, BOUNDS, "the year's credits at " + where);
            faults.addUnless(
                    row.isNull("company_cap_cents")
                            || held.getOrDefault(company, 0L) <= row.number("company_cap_cents"),
                    BOUNDS,
                    "the cap of one company at " + where);
        }
    }
}
