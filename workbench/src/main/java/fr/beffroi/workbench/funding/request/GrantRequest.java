package fr.beffroi.workbench.funding.request;

import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company asks for, whole and without fault.
 *
 * @param askedCents of the programme
 * @param selfCents what the company pays itself
 * @param loanCents what banks lend it
 * @param ownFundsCents its equity; null where it was not said
 * @param lastRedundancyOn null where there were none
 * @param iban without blanks
 */
public record GrantRequest(
        String title,
        String project,
        SizeClass size,
        List<Cost> costs,
        List<Funder> funders,
        long askedCents,
        long selfCents,
        long loanCents,
        int jobs,
        @Nullable Long ownFundsCents,
        @Nullable LocalDate lastRedundancyOn,
        boolean inDifficulty,
        boolean recoveryOpen,
        boolean disadvantaged,
        String iban) {
    public GrantRequest {
        costs = List.copyOf(costs);
        funders = List.copyOf(funders);
    }

    /**
     * One cost.
     *
     * @param cents before tax
     * @param orderOn the day its firm order is planned
     * @param ageYears of a used machine; null where it is not said
     */
    public record Cost(
            String label,
            CostKind kind,
            Purpose purpose,
            long cents,
            String supplier,
            LocalDate orderOn,
            @Nullable Integer ageYears) {}

    /**
     * A public funder beside us.
     *
     * @param intensity the highest share its own basis allows; null for de minimis
     */
    public record Funder(String name, long cents, @Nullable BigDecimal intensity, Status status) {}

    /** How far a funder is. */
    public enum Status {
        ASKED,
        GRANTED
    }

    /** What the project costs before tax, in cents. */
    public long costCents() {
        return costs.stream().mapToLong(Cost::cents).sum();
    }

    /** What all who pay bring, the programme included, in cents. */
    public long planCents() {
        return askedCents
                + selfCents
                + loanCents
                + funders.stream().mapToLong(Funder::cents).sum();
    }
}
