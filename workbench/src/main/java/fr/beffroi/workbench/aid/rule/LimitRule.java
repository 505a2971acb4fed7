package fr.beffroi.workbench.aid.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Bounds the grant: the smallest of all limits is the largest lawful grant. All in cents, rounded down. */
public sealed interface LimitRule extends Rule {
    /** The most this rule allows; never negative. */
    long mostCents(AidRequest request, long eligibleCostCents);

    /** A share of what counts, by the company's size; 0 for sizes not named. */
    record ShareOfCost(Map<SizeClass, BigDecimal> shares) implements LimitRule {
        @Override
        public String code() {
            return "share-of-cost";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return part(shares.getOrDefault(request.company().size(), BigDecimal.ZERO), eligibleCostCents);
        }
    }

    /** An amount. */
    record AtMost(long cents) implements LimitRule {
        @Override
        public String code() {
            return "at-most";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return cents;
        }
    }

    /** A sum for each job created. */
    record PerJob(long cents) implements LimitRule {
        @Override
        public String code() {
            return "per-job";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return BigInteger.valueOf(cents)
                    .multiply(BigInteger.valueOf(request.jobsCreated()))
                    .min(BigInteger.valueOf(Long.MAX_VALUE))
                    .longValueExact();
        }
    }

    /** The better of several: "20 % or 3 000 € a job". */
    record HigherOf(List<LimitRule> limits) implements LimitRule {
        @Override
        public String code() {
            return "higher-of";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return limits.stream()
                    .mapToLong(limit -> limit.mostCents(request, eligibleCostCents))
                    .max()
                    .orElse(0);
        }
    }

    /** Not more than the company's own funds. */
    record WithinOwnFunds() implements LimitRule {
        @Override
        public String code() {
            return "within-own-funds";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return Math.max(0, request.company().ownFundsCents());
        }
    }

    /** All aid for these costs together stays under a share of them; others' aid comes first. */
    record AllAidAtMost(BigDecimal share) implements LimitRule {
        @Override
        public String code() {
            return "all-aid-at-most";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            long others =
                    request.otherAids().stream().mapToLong(OtherAid::cents).sum();
            return Math.max(0, part(share, eligibleCostCents) - others);
        }
    }

    /** What de minimis leaves to the single undertaking (2023/2831, art. 3(2)). */
    record DeMinimisRoom() implements LimitRule {
        @Override
        public String code() {
            return "de-minimis-room";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return request.deMinimisRoomCents();
        }
    }

    private static long part(BigDecimal share, long cents) {
        Objects.requireNonNull(share);
        return share.multiply(BigDecimal.valueOf(cents))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
