package fr.beffroi.workbench.matching.lots;

import fr.beffroi.workbench.matching.links.CpvLinks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weighs a company and a lot: structure first, words second. May be used by several threads at once. */
public final class Ranking {
    /** By how many digits of two codes are the same: 0 to 8. */
    private static final double[] NEAR_CODES = {0, 0, 0, 0.3, 0.5, 0.7, 0.85, 1, 1};

    /** By how many letters of two NUTS codes are the same: 0 to 5. */
    private static final double[] NEAR_PLACES = {0, 0, 0.2, 0.5, 0.7, 1};

    private static final double LOST_A_YEAR = 0.1;
    private static final double LEAST_OF_OLD = 0.5;
    private static final double LEAST_LIKENESS = 0.05;
    private static final int WORDS_TOLD = 5;

    private final Weights weights;
    private final WordWeights words;
    private final Asked asked;

    public Ranking(Weights weights, WordWeights words) {
        this.weights = weights;
        this.words = words;
        this.asked = new Asked(weights);
    }

    /** The points and their reasons. */
    public Score score(LotFacts lot, CompanyFacts company) {
        List<Reason> reasons = new ArrayList<>();
        asked.process(lot, company).ifPresent(reasons::add);
        asked.activity(lot, company).ifPresent(reasons::add);
        pastWin(lot, company).ifPresent(reasons::add);
        buyer(lot, company).ifPresent(reasons::add);
        words(lot, company).ifPresent(reasons::add);
        place(lot, company).ifPresent(reasons::add);
        size(lot, company).ifPresent(reasons::add);
        reasons.addAll(asked.credentials(lot, company));
        refused(lot, company).ifPresent(reasons::add);
        return Score.of(reasons);
    }

    private Optional<Reason> pastWin(LotFacts lot, CompanyFacts company) {
        double best = 0;
        String code = "";
        String buyer = "";
        for (PastWin win : company.wins()) {
            for (String won : win.cpv()) {
                for (String wanted : lot.cpv()) {
                    double near = NEAR_CODES[CpvLinks.shared(won, wanted)] * freshness(win.on(), lot.on());
                    if (near > best) {
                        best = near;
                        code = won;
                        buyer = win.buyer();
                    }
                }
            }
        }
        return best == 0
                ? Optional.empty()
                : Optional.of(new Reason(Reason.Kind.PAST_WIN, weights.pastWin() * best, code, buyer));
    }

    private static double freshness(@Nullable LocalDate won, @Nullable LocalDate wanted) {
        if (won == null || wanted == null) {
            return LEAST_OF_OLD;
        }
        long years = Math.max(0, ChronoUnit.YEARS.between(won, wanted));
        return Math.max(LEAST_OF_OLD, 1 - LOST_A_YEAR * years);
    }

    private Optional<Reason> buyer(LotFacts lot, CompanyFacts company) {
        boolean known = !lot.buyer().isEmpty()
                && company.wins().stream().anyMatch(win -> win.buyer().equals(lot.buyer()));
        return known ? Optional.of(new Reason(Reason.Kind.BUYER, weights.buyer(), lot.buyer(), "")) : Optional.empty();
    }

    private Optional<Reason> words(LotFacts lot, CompanyFacts company) {
        java.util.Set<String> closest = company.tokens();
        double best = words.likeness(lot.tokens(), closest);
        for (PastWin win : company.wins()) {
            double likeness = words.likeness(lot.tokens(), win.tokens());
            if (likeness > best) {
                best = likeness;
                closest = win.tokens();
            }
        }
        if (best < LEAST_LIKENESS) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                Reason.Kind.WORDS,
                weights.words() * Math.min(1, best / weights.likenessForAll()),
                String.join(", ", TokenNames.of(words.shared(lot.tokens(), closest, WORDS_TOLD))),
                ""));
    }

    private Optional<Reason> place(LotFacts lot, CompanyFacts company) {
        int shared = Nuts.shared(lot.nuts(), company.nuts());
        double points = weights.place() * NEAR_PLACES[shared];
        return points == 0
                ? Optional.empty()
                : lot.nuts().stream()
                        .filter(nuts -> Nuts.shared(List.of(nuts), company.nuts()) == shared)
                        .findFirst()
                        .map(nuts -> new Reason(Reason.Kind.PLACE, points, nuts.substring(0, shared), ""));
    }

    private Optional<Reason> size(LotFacts lot, CompanyFacts company) {
        if (lot.euros() == null || company.size() == null) {
            return Optional.empty();
        }
        double share = Sizes.tooLarge(company.size(), lot.euros());
        return share == 0
                ? Optional.empty()
                : Optional.of(new Reason(
                        Reason.Kind.SIZE,
                        -weights.size() * share,
                        company.size(),
                        String.valueOf(Math.round(lot.euros()))));
    }

    private Optional<Reason> refused(LotFacts lot, CompanyFacts company) {
        return company.refusals().stream()
                .filter(refusal -> refusal.concerns(lot))
                .findFirst()
                .map(refusal -> new Reason(
                        Reason.Kind.REFUSED, -weights.refused(), refusal.why().code(), refusal.cpv()));
    }
}
