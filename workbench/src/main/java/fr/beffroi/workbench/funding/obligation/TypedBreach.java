package fr.beffroi.workbench.funding.obligation;

import fr.beffroi.workbench.aid.programme.Condition;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A breach as it was typed, whole and without fault.
 *
 * @param reason in words
 * @param sinceOn null where the rule does not ask it
 * @param jobsKept null where the rule does not ask it
 */
record TypedBreach(
        String reason,
        @Nullable LocalDate sinceOn,
        @Nullable Integer jobsKept) {
    static final String REASON = "reason";
    static final String SINCE = "since";
    static final String JOBS_KEPT = "jobsKept";

    private static final int LONGEST = 2_000;

    /**
     * Reads one.
     *
     * @param from the day the time began
     * @param promised jobs
     * @throws ObligationRefusedException with every fault
     */
    static TypedBreach read(
            Map<String, String> typed, Condition condition, LocalDate from, int promised, LocalDate today) {
        TypedFields<String> fields = new TypedFields<>(typed);
        text(fields, REASON);
        boolean proRata = condition.clawback() == Condition.Clawback.PRO_RATA;
        boolean jobs = condition.kind() == Condition.Kind.KEEP_JOBS;
        LocalDate since = proRata && !jobs ? since(fields, condition, from, today) : null;
        Integer kept = proRata && jobs ? (Integer) kept(fields, promised) : null;
        if (!fields.faults().isEmpty()) {
            throw new ObligationRefusedException("faults", fields.faults());
        }
        return new TypedBreach(fields.text(REASON), since, kept);
    }

    /** A text that is needed, within its length. */
    static String text(TypedFields<String> fields, String field) {
        String text = fields.text(field);
        if (text.isEmpty()) {
            fields.fault(field, "missing");
        } else if (text.length() > LONGEST) {
            fields.fault(field, "tooLong");
        }
        return text;
    }

    private static @Nullable LocalDate since(
            TypedFields<String> fields, Condition condition, LocalDate from, LocalDate today) {
        LocalDate since = fields.day(SINCE);
        if (since == null) {
            fields.fault(SINCE, "missing");
        } else if (since.isAfter(today)) {
            fields.fault(SINCE, "notYet");
        } else if (since.isBefore(from) || !since.isBefore(from.plusYears(condition.years()))) {
            fields.fault(SINCE, "outsideTerm");
        }
        return since;
    }

    private static int kept(TypedFields<String> fields, int promised) {
        int kept = fields.whole(JOBS_KEPT);
        if (fields.text(JOBS_KEPT).isEmpty()) {
            fields.fault(JOBS_KEPT, "missing");
        } else if (kept >= promised) {
            fields.fault(JOBS_KEPT, "allKept");
        }
        return kept;
    }
}
