package fr.beffroi.workbench.funding.session;

import fr.beffroi.workbench.funding.step.StepField;
import fr.beffroi.workbench.funding.step.StepKind;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a session, a day or a vote as it was typed, or tells every fault. */
final class SessionReader {
    private static final int LONGEST_PLACE = 200;
    private static final int FIRST_YEAR = 2020;

    private final TypedFields<SessionField> fields;

    SessionReader(Map<SessionField, String> typed) {
        fields = new TypedFields<>(typed);
    }

    /** A vote: the step that records it, and how many were for, against and abstained. */
    record TypedVote(StepKind kind, int inFavour, int against, int abstained) {}

    Session session(UUID id, @Nullable DecidingBody known) {
        String code = fields.text(SessionField.BODY);
        DecidingBody body = known != null ? known : DecidingBody.find(code).orElse(null);
        if (body == null) {
            fields.fault(SessionField.BODY, code.isEmpty() ? "missing" : "choice");
        }
        LocalDate day = day(SessionField.HELD_ON);
        if (day.getYear() < FIRST_YEAR) {
            fields.fault(SessionField.HELD_ON, "date");
        }
        String place = fields.text(SessionField.PLACE);
        if (place.isEmpty()) {
            fields.fault(SessionField.PLACE, "missing");
        } else if (place.length() > LONGEST_PLACE) {
            fields.fault(SessionField.PLACE, "tooLong");
        }
        refuseFaults();
        return new Session(id, body == null ? DecidingBody.ASSEMBLY : body, day, place, null, null);
    }

    /** A day on which something was done to the acts of a session: on it or after it, and not ahead. */
    LocalDate noted(Session session, LocalDate today) {
        LocalDate day = day(SessionField.NOTED_ON);
        if (day.isAfter(today)) {
            fields.fault(SessionField.NOTED_ON, "notYet");
        } else if (day.isBefore(session.heldOn())) {
            fields.fault(SessionField.NOTED_ON, "beforeSession");
        }
        refuseFaults();
        return day;
    }

    /** The majority of the votes cast carries a decision; where they are equal, the chair's vote does (CGCT, art. L4132-13 and L4132-14). */
    TypedVote vote() {
        String outcome = fields.text(SessionField.OUTCOME);
        StepKind kind =
                outcome.equals("refus") || outcome.equals("refuse") ? StepKind.DECIDE_REFUSAL : StepKind.DECIDE_GRANT;
        if (kind == StepKind.DECIDE_GRANT && !outcome.equals("accord") && !outcome.equals("grant")) {
            fields.fault(SessionField.OUTCOME, outcome.isEmpty() ? "missing" : "choice");
        }
        int inFavour = count(SessionField.IN_FAVOUR);
        int against = count(SessionField.AGAINST);
        int abstained = count(SessionField.ABSTAINED);
        if (inFavour < against || inFavour == 0) {
            fields.fault(SessionField.IN_FAVOUR, "noMajority");
        }
        refuseFaults();
        return new TypedVote(kind, inFavour, against, abstained);
    }

    /** What the step of the vote asks. */
    Map<StepField, String> stepFields(LocalDate heldOn, String votes) {
        Map<StepField, String> typed = new EnumMap<>(StepField.class);
        typed.put(StepField.AMOUNT, fields.text(SessionField.AMOUNT));
        typed.put(StepField.REASON, fields.text(SessionField.REASON));
        typed.put(StepField.DECISION, fields.text(SessionField.DECISION));
        typed.put(StepField.WITHDRAWALS, fields.text(SessionField.WITHDRAWALS));
        typed.put(StepField.ON, heldOn.toString());
        typed.put(StepField.VOTES, votes);
        return typed;
    }

    private int count(SessionField field) {
        if (fields.text(field).isEmpty()) {
            fields.fault(field, "missing");
        }
        return fields.whole(field);
    }

    private LocalDate day(SessionField field) {
        LocalDate day = fields.day(field);
        if (day == null) {
            fields.fault(field, "missing");
            return LocalDate.EPOCH;
        }
        return day;
    }

    private void refuseFaults() {
        if (!fields.faults().isEmpty()) {
            throw new SessionFaultsException(fields.faults());
        }
    }
}
