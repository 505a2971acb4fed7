package fr.beffroi.workbench.aid.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Decides whether the request may be aided at all. */
public sealed interface GateRule extends Rule {
    /** Why not; empty where this rule lets it pass. */
    Optional<Objection> object(AidRequest request, long eligibleCostCents);

    /** The company is at most that large (Recommendation 2003/361/EC). */
    record SizeAtMost(SizeClass most) implements GateRule {
        @Override
        public String code() {
            return "size-at-most";
        }

        @Override
        public Law law() {
            return Law.SME_SIZE;
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            SizeClass size = request.company().size();
            return size.compareTo(most) <= 0 ? Optional.empty() : Optional.of(Objection.of(this, most, size));
        }
    }

    /** It has a site in the region, by INSEE code. */
    record SiteInRegion(String region) implements GateRule {
        @Override
        public String code() {
            return "site-in-region";
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            return request.company().regions().contains(region)
                    ? Optional.empty()
                    : Optional.of(Objection.of(this, region));
        }
    }

    /** What counts comes to at least that much. */
    record CostAtLeast(long cents) implements GateRule {
        public CostAtLeast {
            Parameters.notNegative("cents", cents);
        }

        @Override
        public String code() {
            return "cost-at-least";
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            return eligibleCostCents >= cents
                    ? Optional.empty()
                    : Optional.of(Objection.of(this, cents, eligibleCostCents));
        }
    }

    /** No redundancies in the months before the application. */
    record NoRedundanciesWithin(int months) implements GateRule {
        public NoRedundanciesWithin {
            Parameters.positive("months", months);
        }

        @Override
        public String code() {
            return "no-redundancies-within";
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            LocalDate last = request.company().lastRedundancyOn();
            if (last == null || request.appliedOn().isAfter(last.plusMonths(months))) {
                return Optional.empty();
            }
            return Optional.of(Objection.until(last.plusMonths(months).plusDays(1), this, months, last));
        }
    }

    /** At most one grant of the programme within so many years. */
    record OnceWithin(int years) implements GateRule {
        public OnceWithin {
            Parameters.positive("years", years);
        }

        @Override
        public String code() {
            return "once-within";
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            return request.earlierGrants().stream()
                    .map(EarlierGrant::grantedOn)
                    .filter(day -> !request.grantDay().isAfter(day.plusYears(years)))
                    .max(Comparator.naturalOrder())
                    .map(day -> Objection.until(day.plusYears(years).plusDays(1), this, years, day));
        }
    }

    /** Not beside another part of the same programme. */
    record NotBeside(String part) implements GateRule {
        @Override
        public String code() {
            return "not-beside";
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            return request.earlierGrants().stream()
                    .filter(grant -> grant.part().equals(part))
                    .findFirst()
                    .map(grant -> Objection.of(this, part, grant.grantedOn()));
        }
    }

    /** No firm order before the written application: the aid would change nothing (651/2014, art. 6(2)). One early order spoils the whole. */
    record OrderAfterApplication() implements GateRule {
        @Override
        public String code() {
            return "order-after-application";
        }

        @Override
        public Law law() {
            return Law.INCENTIVE_EFFECT;
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            for (CostLine cost : request.costs()) {
                LocalDate ordered = cost.orderedOn();
                if (ordered != null && !ordered.isAfter(request.appliedOn())) {
                    return Optional.of(Objection.of(this, cost.id(), ordered, request.appliedOn()));
                }
            }
            return Optional.empty();
        }
    }

    /** Not an undertaking in difficulty (651/2014, art. 1(4)(c)). */
    record NotInDifficulty() implements GateRule {
        @Override
        public String code() {
            return "not-in-difficulty";
        }

        @Override
        public Law law() {
            return Law.DIFFICULTY;
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            return request.company().inDifficulty() ? Optional.of(Objection.of(this)) : Optional.empty();
        }
    }

    /** No aid declared illegal that was not paid back (651/2014, art. 1(4)(a)). */
    record NoOpenRecovery() implements GateRule {
        @Override
        public String code() {
            return "no-open-recovery";
        }

        @Override
        public Law law() {
            return Law.OPEN_RECOVERY;
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            return request.company().recoveryOpen() ? Optional.of(Objection.of(this)) : Optional.empty();
        }
    }

    /** The legal basis is in force on the day of the grant. */
    record BasisInForce(LegalBasis basis) implements GateRule {
        @Override
        public String code() {
            return "basis-in-force";
        }

        @Override
        public Law law() {
            return basis == LegalBasis.DE_MINIMIS ? Law.DE_MINIMIS_CEILING : Law.EXEMPTION;
        }

        @Override
        public Optional<Objection> object(AidRequest request, long eligibleCostCents) {
            LocalDate day = request.grantDay();
            return day.isBefore(basis.from()) || day.isAfter(basis.until())
                    ? Optional.of(Objection.of(this, basis.regulation(), basis.until(), day, basis))
                    : Optional.empty();
        }
    }
}
