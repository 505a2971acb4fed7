package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.funding.past.OpenPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's public money becomes: drafts that are there, drafts that can be made, and what lacks for the rest.
 *
 * @param companies of the model, and carriers of public levers, that are to be tied to the register
 * @param programmes of the model that are to be tied to a published part
 * @param choices the parts that take files now
 */
public record PlanFiles(
        List<Draft> made,
        List<Draft> ready,
        List<Lacking> lacking,
        List<CompanyTie> companies,
        List<PartTie> programmes,
        List<OpenPart> choices) {
    private static final int CENTS = 2;

    public PlanFiles {
        made = List.copyOf(made);
        ready = List.copyOf(ready);
        lacking = List.copyOf(lacking);
        companies = List.copyOf(companies);
        programmes = List.copyOf(programmes);
        choices = List.copyOf(choices);
    }

    /**
     * A draft, made or to be made.
     *
     * @param file null where it is still to be made
     * @param number by which people name it; null likewise
     * @param state its code; null likewise
     */
    public record Draft(
            @Nullable UUID file,
            @Nullable Long number,
            @Nullable String state,
            String siren,
            String companyName,
            String programmeName,
            String part,
            List<Line> levers) {
        /** What is asked of the programme. */
        public BigDecimal euros() {
            return levers.stream().map(Line::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A lever of a draft.
     *
     * @param late whether the day the plan orders it has passed
     */
    public record Line(String id, String name, long cents, long costCents, LocalDate orderOn, boolean late) {
        /** What the programme pays. */
        public BigDecimal euros() {
            return BigDecimal.valueOf(cents, CENTS);
        }

        /** What it costs. */
        public BigDecimal costEuros() {
            return BigDecimal.valueOf(costCents, CENTS);
        }
    }

    /**
     * A lever whose draft cannot be made yet.
     *
     * @param company whether it is not known whose it is
     * @param programme whether it is not known which published part pays
     */
    public record Lacking(Line lever, String companyName, String programmeName, boolean company, boolean programme) {}

    /**
     * Whose a company of the model is, or who carries out a public lever.
     *
     * @param kind {@code company} or {@code carrier}
     * @param siren what was chosen; empty where nothing was
     * @param registered whether its own id in the model is a number of the register, so that there is nothing to choose
     */
    public record CompanyTie(
            String kind,
            String id,
            String name,
            String siren,
            String chosenName,
            boolean registered,
            List<Suggestion> suggestions) {}

    /** A company of the register whose name looks alike. */
    public record Suggestion(String siren, String name) {}

    /**
     * Which published part a programme of the model is.
     *
     * @param value as {@link OpenPart#value()}; empty where nothing was chosen
     * @param open whether that part takes files now
     */
    public record PartTie(String id, String name, String value, boolean open) {}
}
