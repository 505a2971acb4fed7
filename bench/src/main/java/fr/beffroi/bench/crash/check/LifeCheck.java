package fr.beffroi.bench.crash.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Every file is what its steps make of it, and each step is there with everything that belongs to it. */
final class LifeCheck {
    private static final String REPLAY = "state of each file = replay of its steps";
    private static final String BESIDE = "what a step brings is there with it, once";
    private static final long AGREEMENT_CENTS = 23_000_00;

    private final Rows rows;
    private final Faults faults;
    private final Map<String, PlainFile> files = new HashMap<>();

    LifeCheck(Rows rows, Faults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    /** The files as replayed, by their id. */
    Map<String, PlainFile> files() {
        return files;
    }

    void check(List<Rows.Row> steps) throws SQLException {
        faults.about(REPLAY);
        Map<String, Long> counts = new HashMap<>();
        for (Rows.Row step : steps) {
            replay(step, counts);
        }
        for (Rows.Row file : rows.list("select id, state, steps from funding.file")) {
            String id = file.text("id");
            files.computeIfAbsent(id, one -> new PlainFile());
            faults.addUnless(
                    files.get(id).state().equals(file.text("state"))
                            && counts.getOrDefault(id, 0L) == file.number("steps"),
                    REPLAY,
                    id + " is " + file.text("state") + " after " + file.number("steps") + ", replayed "
                            + files.get(id).state() + " after " + counts.get(id));
        }
        beside("funding.decision", "decide-grant", "decide-refusal");
        beside("funding.payment_request", "ask-payment");
        beside("funding.submission", "submit", "supply");
        beside("funding.payment_order", "agree-payment");
        audited();
    }

    private void replay(Rows.Row step, Map<String, Long> counts) {
        String id = step.text("file");
        PlainFile file = files.computeIfAbsent(id, one -> new PlainFile());
        String before = file.state();
        String kind = step.text("kind");
        if (counts.merge(id, 1L, Long::sum) != step.number("number")) {
            faults.add(REPLAY, id + " has a hole before step " + step.number("number"));
        }
        try {
            file.take(kind, JsonMapper.shared().readTree(step.text("content")));
            faults.addUnless(
                    file.state().equals(step.text("state")),
                    REPLAY,
                    id + " step " + step.number("number") + ": " + step.text("state") + ", replayed " + file.state());
            faults.addUnless(
                    !(kind.equals("start") && before.equals("enforceable"))
                            || file.amount("committed") <= AGREEMENT_CENTS,
                    "no start without the agreement that is due",
                    id);
        } catch (IllegalArgumentException e) {
            faults.add(REPLAY, id + " step " + step.number("number") + ": " + e.getMessage());
        }
    }

    private void beside(String table, String... kinds) throws SQLException {
        String of = "select file, number from funding.step where kind in ('" + String.join("', '", kinds) + "')";
        faults.about(BESIDE);
        for (Rows.Row row :
                rows.list("select coalesce(s.file, t.file) as file, coalesce(s.number, t.step) as number from (" + of
                        + ") s full join " + table
                        + " t on t.file = s.file and t.step = s.number where t.file is null or s.file is null")) {
            faults.add(BESIDE, table + " of file " + row.text("file") + " step " + row.number("number"));
        }
    }

    private void audited() throws SQLException {
        String invariant = "each step is in the audit log, once";
        faults.about(invariant);
        for (Rows.Row row : rows.list("""
                select s.file, s.number, count(e.id) as entries from funding.step s
                left join identity.audit_entry e on e.action = 'file.step' and e.subject_id = s.file::text
                    and (e.details ->> 'number')::int = s.number
                group by s.file, s.number having count(e.id) <> 1""")) {
            faults.add(invariant, row.text("file") + " step " + row.number("number") + ": " + row.number("entries"));
        }
        for (Rows.Row row : rows.list("""
                select e.subject_id, e.details ->> 'number' as number from identity.audit_entry e
                where e.action = 'file.step' and not exists (select from funding.step s
                    where s.file::text = e.subject_id and s.number = (e.details ->> 'number')::int)""")) {
            faults.add(invariant, row.text("subject_id") + " step " + row.text("number") + " is not there");
        }
    }
}
