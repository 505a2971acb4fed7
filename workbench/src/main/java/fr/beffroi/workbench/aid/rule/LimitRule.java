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

    /** Below this nothing at all is granted. */
    default long leastCents() {
        return 0;
    }

    /** A share of what counts, by the company's size; 0 for sizes not named. */
    record ShareOfCost(Map<SizeClass, BigDecimal> shares) implements LimitRule {
        public ShareOfCost {
            shares = Map.copyOf(shares);
            shares.values().forEach(share -> Parameters.share("shares", share));
        }

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
        public AtMost {
            Parameters.notNegative("cents", cents);
        }

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
        public PerJob {
            Parameters.notNegative("cents", cents);
        }

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
        public HigherOf {
            limits = List.copyOf(limits);
        }

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
        public AllAidAtMost {
            Parameters.share("share", share);
        }

        @Override
        public String code() {
            return "all-aid-at-most";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return Math.max(0, part(share, eligibleCostCents) - request.othersCents());
        }
    }

    /**
     * The intensity of a legal basis for all aid together: other State aid for the same costs may bring a higher one of its own, and the
     * highest that applies bounds the sum (651/2014, art. 8(3); de minimis adds to it, art. 8(5)).
     */
    record Intensity(Map<SizeClass, BigDecimal> shares) implements LimitRule {
        public Intensity {
            shares = Map.copyOf(shares);
            shares.values().forEach(share -> Parameters.share("shares", share));
        }

        @Override
        public String code() {
            return "intensity";
        }

        @Override
        public Law law() {
            return Law.CUMULATION;
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            BigDecimal own = shares.getOrDefault(request.company().size(), BigDecimal.ZERO);
            return Math.min(part(own, eligibleCostCents), underHighest(own, request, eligibleCostCents));
        }
    }

    /** Training: 50 %, 10 points more for a medium and 20 for a small enterprise, 10 for those far from work, never above 70 %. */
    record TrainingIntensity() implements LimitRule {
        private static final BigDecimal MOST = new BigDecimal("0.70");
        private static final BigDecimal TEN_POINTS = new BigDecimal("0.10");

        @Override
        public String code() {
            return "training-intensity";
        }

        @Override
        public Law law() {
            return Law.TRAINING;
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            BigDecimal share = switch (request.company().size()) {
                case MICRO, SMALL -> new BigDecimal("0.70");
                case MEDIUM -> new BigDecimal("0.60");
                case LARGE -> new BigDecimal("0.50");
            };
            if (request.disadvantagedTrainees()) {
                share = share.add(TEN_POINTS).min(MOST);
            }
            return Math.min(part(share, eligibleCostCents), underHighest(share, request, eligibleCostCents));
        }
    }

    /** De minimis beside other State aid for the same costs: together not above the highest intensity of that aid (2023/2831, art. 5). */
    record BesideStateAid() implements LimitRule {
        @Override
        public String code() {
            return "beside-state-aid";
        }

        @Override
        public Law law() {
            return Law.DE_MINIMIS_CUMULATION;
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            boolean stateAid = request.otherAids().stream().anyMatch(aid -> aid.intensity() != null);
            return underHighest(stateAid ? BigDecimal.ZERO : BigDecimal.ONE, request, eligibleCostCents);
        }
    }

    /** Nothing, unless it comes to a floor: small grants cost more than they bring. */
    record NothingBelow(long cents) implements LimitRule {
        public NothingBelow {
            Parameters.notNegative("cents", cents);
        }

        @Override
        public String code() {
            return "nothing-below";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return Long.MAX_VALUE;
        }

        @Override
        public long leastCents() {
            return cents;
        }
    }

    /** A fixed sum, or nothing. */
    record FixedSum(long cents) implements LimitRule {
        public FixedSum {
            Parameters.notNegative("cents", cents);
        }

        @Override
        public String code() {
            return "fixed-sum";
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return cents;
        }

        @Override
        public long leastCents() {
            return cents;
        }
    }

    /** What de minimis leaves to the single undertaking (2023/2831, art. 3(2)). */
    record DeMinimisRoom() implements LimitRule {
        @Override
        public String code() {
            return "de-minimis-room";
        }

        @Override
        public Law law() {
            return Law.DE_MINIMIS_CEILING;
        }

        @Override
        public long mostCents(AidRequest request, long eligibleCostCents) {
            return request.deMinimisRoomCents();
        }
    }

    private static long underHighest(BigDecimal own, AidRequest request, long eligibleCostCents) {
        BigDecimal highest = request.otherAids().stream()
                .map(aid -> aid.intensity() == null ? BigDecimal.ZERO : aid.intensity())
                .reduce(own, BigDecimal::max);
        return Math.max(0, part(highest, eligibleCostCents) - request.othersCents());
    }

    private static long part(BigDecimal share, long cents) {
        Objects.requireNonNull(share);
        return share.multiply(BigDecimal.valueOf(cents))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
