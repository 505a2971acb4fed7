package fr.beffroi.workbench.aid.rule;

import java.util.List;

/** Bounds the sum of the costs that count, each of which may be right by itself. */
public sealed interface SumRule extends Rule {
    /** The most that counts of these together. */
    long mostCents(List<CostLine> counted);

    /** Investment or two years' wages, or parts of both up to the higher of the two, never their sum (651/2014, art. 17(2)). */
    record InvestmentOrWages() implements SumRule {
        @Override
        public String code() {
            return "investment-or-wages";
        }

        @Override
        public Law law() {
            return Law.INVESTMENT_OR_WAGES;
        }

        @Override
        public long mostCents(List<CostLine> counted) {
            return Math.max(sum(counted, true), sum(counted, false));
        }

        private static long sum(List<CostLine> counted, boolean wages) {
            return counted.stream()
                    .filter(cost -> (cost.kind() == CostKind.WAGES) == wages)
                    .mapToLong(CostLine::cents)
                    .sum();
        }
    }

    /** Costs count up to an amount. */
    record CostsAtMost(long cents) implements SumRule {
        public CostsAtMost {
            Parameters.notNegative("cents", cents);
        }

        @Override
        public String code() {
            return "costs-at-most";
        }

        @Override
        public long mostCents(List<CostLine> counted) {
            return cents;
        }
    }
}
