package fr.beffroi.bench.crash.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people were told is there, and nothing is there twice. */
final class NotesCheck {
    static final String LOST = "nothing lost of what people were told";
    static final String DOUBLED = "nothing doubled";
    private static final String ORDERS = "each order left at most once";
    private static final Pattern MARK = Pattern.compile("essai [0-9a-f-]{36}");

    private final Rows rows;
    private final Faults faults;

    NotesCheck(Rows rows, Faults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * Looks.
     *
     * @param settled whether nobody acts any more: then nothing may be there that nobody was told
     */
    void check(Notes notes, List<Rows.Row> steps, boolean settled) throws SQLException {
        steps(notes.steps(), steps, settled);
        files(notes.files());
        texts("select text from funding.message", "text", notes.messages());
        texts("select key from funding.movement where file is null", "key", notes.movements());
        orders(notes.handovers());
        for (Rows.Row row : rows.list(
                "select file, name from funding.paper where name like 'devis-%' group by file, name having count(*) > 1")) {
            faults.add(DOUBLED, "paper of file " + row.text("file"));
        }
        for (Rows.Row row : rows.list(
                "select file, step, kind from funding.movement where file is not null group by file, step, kind having count(*) > 1")) {
            faults.add(DOUBLED, row.text("kind") + " of file " + row.text("file") + " step " + row.text("step"));
        }
    }

    private void steps(List<Told> told, List<Rows.Row> steps, boolean settled) {
        faults.about(LOST);
        faults.about(DOUBLED);
        Map<String, Rows.Row> there = new HashMap<>();
        Map<String, String> marks = new HashMap<>();
        for (Rows.Row step : steps) {
            String place = step.text("file") + " " + step.number("number");
            there.put(place, step);
            Matcher mark = MARK.matcher(step.text("content"));
            if (mark.find()) {
                String before = marks.put(mark.group(), place);
                faults.addUnless(before == null, DOUBLED, mark.group() + " at " + before + " and " + place);
            }
        }
        Set<String> known = new HashSet<>();
        for (Told one : told) {
            String place = one.file() + " " + one.number();
            faults.addUnless(known.add(place), DOUBLED, "two were told that they took " + place);
            Rows.Row step = there.get(place);
            faults.addUnless(
                    step != null
                            && step.text("kind").equals(one.kind())
                            && step.text("state").equals(one.state())
                            && step.text("content").contains(one.mark()),
                    LOST,
                    one + " is " + step);
        }
        if (settled) {
            there.keySet()
                    .forEach(place -> faults.addUnless(known.contains(place), DOUBLED, "nobody knows of " + place));
        }
    }

    private void files(Map<String, UUID> files) throws SQLException {
        Map<String, String> there = new HashMap<>();
        for (Rows.Row file : rows.list("select id, title from funding.file")) {
            String before = there.put(file.text("title"), file.text("id"));
            faults.addUnless(before == null, DOUBLED, "file " + file.text("title"));
        }
        files.forEach((title, id) -> faults.addUnless(id.toString().equals(there.get(title)), LOST, "file " + title));
    }

    private void texts(String sql, String column, List<String> told) throws SQLException {
        Map<String, Integer> there = new HashMap<>();
        for (Rows.Row row : rows.list(sql)) {
            there.merge(row.text(column), 1, Integer::sum);
        }
        there.forEach((text, count) -> faults.addUnless(count == 1, DOUBLED, text));
        told.forEach(text -> faults.addUnless(there.containsKey(text), LOST, text));
    }

    private void orders(Map<Long, Integer> handovers) throws SQLException {
        faults.about(ORDERS);
        Map<Long, Rows.Row> there = new HashMap<>();
        for (Rows.Row order : rows.list("select number, left_at from funding.payment_order")) {
            there.put(order.number("number"), order);
        }
        handovers.forEach((number, count) -> {
            Rows.Row order = there.get(number);
            faults.addUnless(order != null && !order.isNull("left_at"), LOST, "that order " + number + " left");
            faults.addUnless(count == 1, ORDERS, "order " + number + " was handed over " + count + " times");
        });
        for (Rows.Row row : rows.list("""
                select details ->> 'order' as number, count(*) as times from identity.audit_entry
                where action = 'order.leave' group by 1 having count(*) > 1""")) {
            faults.add(ORDERS, "order " + row.text("number") + " left " + row.number("times") + " times");
        }
    }
}
