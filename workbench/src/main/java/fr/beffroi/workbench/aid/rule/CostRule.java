package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Decides cost by cost what counts; what does not is left out of the sum, the rest may still be aided. */
public sealed interface CostRule extends Rule {
    /** Why the cost does not count; empty where this rule lets it. */
    Optional<Objection> object(CostLine cost, AidRequest request);

    /** Only costs of these kinds. Leasing is left out by not being named. */
    record OfKind(Set<CostKind> kinds) implements CostRule {
        public OfKind {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public String code() {
            return "of-kind";
        }

        @Override
        public Optional<Objection> object(CostLine cost, AidRequest request) {
            return kinds.contains(cost.kind()) ? Optional.empty() : Optional.of(Objection.of(this, cost.kind()));
        }
    }

    /** A used machine only where its age is known and below a bound. */
    record UsedMachineYoungerThan(int years) implements CostRule {
        public UsedMachineYoungerThan {
            Parameters.positive("years", years);
        }

        @Override
        public String code() {
            return "used-machine-younger-than";
        }

        @Override
        public Optional<Objection> object(CostLine cost, AidRequest request) {
            if (cost.kind() != CostKind.USED_MACHINE) {
                return Optional.empty();
            }
            Integer age = cost.ageYears();
            return age != null && age < years
                    ? Optional.empty()
                    : Optional.of(Objection.of(this, years, age == null ? "" : age));
        }
    }

    /** Only what is paid within so many years of the application; a cost whose last payment has no day is taken to be. */
    record PaidWithin(int years) implements CostRule {
        public PaidWithin {
            Parameters.positive("years", years);
        }

        @Override
        public String code() {
            return "paid-within";
        }

        @Override
        public Optional<Objection> object(CostLine cost, AidRequest request) {
            LocalDate paid = cost.paidBy();
            return paid == null || !paid.isAfter(request.appliedOn().plusYears(years))
                    ? Optional.empty()
                    : Optional.of(Objection.of(this, years, paid));
        }
    }

    /** Machines, buildings and intangibles only as an initial investment: replacing a lathe by a lathe is none (651/2014, art. 17(3)). */
    record InitialInvestment() implements CostRule {
        private static final Set<CostKind> INVESTMENTS =
                Set.of(CostKind.MACHINE, CostKind.USED_MACHINE, CostKind.BUILDING, CostKind.INTANGIBLE);

        @Override
        public String code() {
            return "initial-investment";
        }

        @Override
        public Law law() {
            return Law.INITIAL_INVESTMENT;
        }

        @Override
        public Optional<Objection> object(CostLine cost, AidRequest request) {
            boolean changesNothing = cost.purpose() == Purpose.REPLACEMENT || cost.purpose() == Purpose.NONE;
            return INVESTMENTS.contains(cost.kind()) && changesNothing
                    ? Optional.of(Objection.of(this, cost.purpose()))
                    : Optional.empty();
        }
    }
}
