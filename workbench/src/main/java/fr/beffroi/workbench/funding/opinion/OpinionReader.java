package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was typed to ask for an opinion or to give one, or tells every fault. */
final class OpinionReader {
    static final int LONGEST_QUESTION = 2_000;
    static final int LONGEST_ANSWER = 5_000;
    static final int LONGEST_NAME = 200;

    /** A link into a company's file is not to stay open for longer; a colleague is not to be asked for next year. */
    static final int MOST_DAYS = 60;

    private final TypedFields<OpinionField> fields;

    OpinionReader(Map<OpinionField, String> typed) {
        fields = new TypedFields<>(typed);
    }

    /** What is asked, and until when. */
    record Asked(String question, LocalDate dueOn) {}

    /** What was answered. */
    record Given(Recommendation recommendation, @Nullable String text) {}

    TypedFields<OpinionField> fields() {
        return fields;
    }

    Asked asked(LocalDate today) {
        return new Asked(needed(OpinionField.QUESTION, LONGEST_QUESTION), due(today));
    }

    LocalDate due(LocalDate today) {
        LocalDate due = fields.day(OpinionField.DUE);
        if (due == null) {
            fields.fault(OpinionField.DUE, "missing");
            return today;
        }
        if (due.isBefore(today) || due.isAfter(today.plusDays(MOST_DAYS))) {
            fields.fault(OpinionField.DUE, "due");
        }
        return due;
    }

    /** Standing back needs no words; an opinion does. */
    Given given() {
        String code = fields.text(OpinionField.RECOMMENDATION);
        Recommendation recommendation = Recommendation.find(code).orElse(null);
        if (recommendation == null) {
            fields.fault(OpinionField.RECOMMENDATION, code.isEmpty() ? "missing" : "choice");
        }
        String text = fields.text(OpinionField.ANSWER);
        if (text.isEmpty() && recommendation != Recommendation.STANDS_BACK) {
            fields.fault(OpinionField.ANSWER, "missing");
        } else if (text.length() > LONGEST_ANSWER) {
            fields.fault(OpinionField.ANSWER, "tooLong");
        }
        refuseFaults();
        return new Given(
                recommendation == null ? Recommendation.STANDS_BACK : recommendation, text.isEmpty() ? null : text);
    }

    String needed(OpinionField field, int longest) {
        String text = fields.text(field);
        if (text.isEmpty()) {
            fields.fault(field, "missing");
        } else if (text.length() > longest) {
            fields.fault(field, "tooLong");
        }
        return text;
    }

    void refuseFaults() {
        if (!fields.faults().isEmpty()) {
            throw new OpinionFaultsException(fields.faults());
        }
    }
}
