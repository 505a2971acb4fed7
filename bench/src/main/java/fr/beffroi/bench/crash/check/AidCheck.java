package fr.beffroi.bench.crash.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** De minimis: what is counted is what the files grant, and no undertaking is above its ceiling. */
final class AidCheck {
    private static final String COUNT = "de minimis counted = sum of the grants";
    private static final String CEILING = "no undertaking is above 300 000 €";
    private static final long CEILING_CENTS = 300_000_00;

    private final Rows rows;
    private final Faults faults;

    AidCheck(Rows rows, Faults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * Looks.
     *
     * @param settled whether everything that follows a step has had its time; before, a file that ended may still weigh
     */
    void check(Map<String, PlainFile> files, String part, List<Undertaking> undertakings, boolean settled)
            throws SQLException {
        Map<String, Long> counted = new HashMap<>();
        Map<String, Long> byCompany = new HashMap<>();
        for (Rows.Row row : rows.list("select id, siren, amount_cents from aid.granted_aid")) {
            counted.put(row.text("id"), row.number("amount_cents"));
            byCompany.merge(row.text("siren"), row.number("amount_cents"), Long::sum);
        }
        faults.about(COUNT);
        for (Rows.Row file : rows.list("select id, part from funding.file")) {
            String id = file.text("id");
            long weight = file.text("part").equals(part)
                    ? files.getOrDefault(id, new PlainFile()).weight()
                    : 0;
            long is = counted.getOrDefault(id, 0L);
            boolean waits = !settled && weight == 0 && file.text("part").equals(part);
            faults.addUnless(is == weight || waits, COUNT, id + " weighs " + is + ", should weigh " + weight);
        }
        faults.about(CEILING);
        for (Undertaking undertaking : undertakings) {
            long sum = undertaking.members().stream()
                    .mapToLong(siren -> byCompany.getOrDefault(siren, 0L))
                    .sum();
            faults.addUnless(sum <= CEILING_CENTS, CEILING, undertaking + " has " + sum + " cents");
        }
    }
}
