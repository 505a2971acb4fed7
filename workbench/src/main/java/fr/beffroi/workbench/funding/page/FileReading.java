package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.message.Message;
import fr.beffroi.workbench.funding.paper.Paper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant file as its reader sees it.
 *
 * @param axis by its code, as state, ball and roles are
 * @param steps how many were taken: whoever takes the next says that they saw so many
 * @param submittedOn null before it was handed in
 * @param orderFrom the day before which nothing may be ordered; null before the acknowledgement
 * @param askedEuros null before the request says it
 * @param proposedEuros null before there is a proposal; 0 proposes to refuse
 * @param grantedEuros null before there is a grant
 * @param paidEuros what the public accountant confirmed
 * @param offers what the reader can do now
 * @param others what others can do now, by the code of their side
 */
public record FileReading(
        UUID id,
        long number,
        String title,
        String siren,
        String companyName,
        UUID programme,
        String programmeName,
        int version,
        String part,
        String axis,
        String state,
        String ball,
        int steps,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate orderFrom,
        @Nullable BigDecimal askedEuros,
        @Nullable BigDecimal proposedEuros,
        @Nullable BigDecimal grantedEuros,
        BigDecimal paidEuros,
        List<OfferLine> offers,
        Map<String, List<String>> others,
        List<StepLine> history,
        List<DecisionLine> decisions,
        List<PaymentLine> payments,
        List<OrderLine> orders,
        List<Paper> papers,
        List<Message> messages) {

    /**
     * A step the reader can take now.
     *
     * @param open false where another person must take it
     * @param fields what it asks, by the name on the page, with what it begins with
     */
    public record OfferLine(String step, boolean open, List<FieldLine> fields) {}

    /** A field of a step. */
    public record FieldLine(String name, String apiName, String type, String value) {}

    /** A step that was taken. */
    public record StepLine(int number, String step, String state, String role, Instant at, String detail) {}

    /** A decision as it was recorded. */
    public record DecisionLine(String act, LocalDate sessionOn, String votes, String withdrawals) {}

    /**
     * A payment that was asked for.
     *
     * @param ibanChanged whether the account is another than the request's
     * @param papers names of what proves the expense
     */
    public record PaymentLine(
            BigDecimal askedEuros,
            BigDecimal spentEuros,
            String what,
            String iban,
            boolean ibanChanged,
            List<String> papers,
            Instant at) {}

    /** An order for the finance system. */
    public record OrderLine(
            long number,
            BigDecimal euros,
            int year,
            Instant madeAt,
            @Nullable Instant leftAt) {}
}
