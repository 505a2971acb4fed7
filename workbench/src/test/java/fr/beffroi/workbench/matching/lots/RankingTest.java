package fr.beffroi.workbench.matching.lots;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.matching.words.TradeWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final LotFacts gears =
            lot("Pignons et réducteurs pour treuils, certification EN 9100", "42140000", "FRE11", 300_000d);
    private final CompanyFacts cutter = company("cutter", Set.of("gear-cutting"), "28.15Z", "FRE11", "sme");
    private final CompanyFacts machinist = company("machinist", Set.of("machining"), "25.62B", "FRE12", "sme");
    private final CompanyFacts weaver = company("weaver", Set.of("technical-weaving"), "13.20Z", "FRE11", "sme");
    private final Ranking ranking =
            new Ranking(Weights.SHIPPED, new WordWeights(List.of(gears.tokens(), Set.of("autre"), Set.of("encore"))));

    @Test
    void whoDoesItComesBeforeWhoDoesTheWiderTradeAndWhoDoesAnotherIsNotFounded() {
        Score first = ranking.score(gears, cutter);
        Score second = ranking.score(gears, machinist);
        Score third = ranking.score(gears, weaver);
        assertThat(first.points()).isGreaterThan(second.points());
        assertThat(second.points()).isGreaterThan(third.points());
        assertThat(second.isFounded()).isTrue();
        assertThat(third.isFounded()).isFalse();
    }

    @Test
    void theReasonsAddUpAndSayWhatIsMissing() {
        Score score = ranking.score(gears, cutter);
        assertThat(score.reasons().stream().mapToDouble(Reason::points).sum()).isEqualTo(score.points());
        assertThat(score.reasons())
                .anySatisfy(reason -> {
                    assertThat(reason.kind()).isEqualTo(Reason.Kind.PROCESS_BY_CODE);
                    assertThat(reason.what()).isEqualTo("gear-cutting");
                    assertThat(reason.because()).isEqualTo("42140000");
                })
                .anySatisfy(reason -> {
                    assertThat(reason.kind()).isEqualTo(Reason.Kind.CREDENTIAL_MISSING);
                    assertThat(reason.what()).isEqualTo("en-9100");
                    assertThat(reason.points()).isNegative();
                })
                .anySatisfy(reason -> {
                    assertThat(reason.kind()).isEqualTo(Reason.Kind.PLACE);
                    assertThat(reason.what()).isEqualTo("FRE11");
                });
        assertThat(score.reasons())
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.points())));
    }

    @Test
    void wordsCountWhereCodesAreSilent() {
        LotFacts vague = lot("Usinage cinq axes de supports", "98000000", "FRE11", null);
        assertThat(ranking.score(vague, company("mill", Set.of("milling-5-axis"), null, "FRE22", null))
                        .reasons())
                .anySatisfy(reason -> assertThat(reason.kind()).isEqualTo(Reason.Kind.PROCESS_BY_WORDS));
    }

    @Test
    void aLotAboveAYearsTurnoverSpeaksAgainstASmallCompany() {
        LotFacts huge = lot("Pignons", "42140000", "FRE11", 60e6);
        assertThat(points(huge, cutter, Reason.Kind.SIZE)).isEqualTo(-Weights.SHIPPED.size());
        assertThat(points(gears, cutter, Reason.Kind.SIZE)).isZero();
    }

    @Test
    void wonBeforeOfTheSameKindCountsTheMoreTheNearerAndTheYounger() {
        CompanyFacts young = withWin(weaver, "42141000", DAY.minusMonths(3), "Port");
        CompanyFacts old = withWin(weaver, "42141000", DAY.minusYears(8), "Port");
        CompanyFacts far = withWin(weaver, "42120000", DAY.minusMonths(3), "Port");
        assertThat(points(gears, young, Reason.Kind.PAST_WIN)).isGreaterThan(points(gears, old, Reason.Kind.PAST_WIN));
        assertThat(points(gears, young, Reason.Kind.PAST_WIN)).isGreaterThan(points(gears, far, Reason.Kind.PAST_WIN));
        assertThat(points(gears, withWin(weaver, "15000000", DAY, "Acheteur"), Reason.Kind.BUYER))
                .isEqualTo(Weights.SHIPPED.buyer());
    }

    @Test
    void whatWasSaidNotToSuitCountsAgainstWhatIsLikeItAndNothingElse() {
        Refusal trade = new Refusal(Refusal.Why.TRADE, "42141300", "FRE11", 300_000d, "Acheteur");
        assertThat(trade.concerns(gears)).isTrue();
        assertThat(trade.concerns(lot("Pompes", "42122000", "FRE11", null))).isFalse();
        assertThat(new Refusal(Refusal.Why.PLACE, "", "FRL04", null, "").concerns(lot("x", "42140000", "FRL03", null)))
                .isTrue();
        assertThat(new Refusal(Refusal.Why.PLACE, "", "FRL04", null, "").concerns(gears))
                .isFalse();
        assertThat(new Refusal(Refusal.Why.TOO_LARGE, "", "", 200_000d, "").concerns(gears))
                .isTrue();
        assertThat(new Refusal(Refusal.Why.TOO_SMALL, "", "", 200_000d, "").concerns(gears))
                .isFalse();
        assertThat(new Refusal(Refusal.Why.BUYER, "", "", null, "Acheteur").concerns(gears))
                .isTrue();
        assertThat(new Refusal(Refusal.Why.OTHER, "42140000", "FRE11", null, "Acheteur").concerns(gears))
                .isFalse();
        CompanyFacts refusing = new CompanyFacts(
                cutter.key(),
                cutter.processes(),
                cutter.activity(),
                cutter.credentials(),
                cutter.tokens(),
                cutter.nuts(),
                cutter.size(),
                cutter.wins(),
                List.of(trade));
        assertThat(ranking.score(gears, refusing).points())
                .isEqualTo(ranking.score(gears, cutter).points() - Weights.SHIPPED.refused());
    }

    private double points(LotFacts lot, CompanyFacts company, Reason.Kind kind) {
        return ranking.score(lot, company).reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .mapToDouble(Reason::points)
                .sum();
    }

    private static LotFacts lot(String text, String cpv, String nuts, @org.jspecify.annotations.Nullable Double euros) {
        return LotFacts.of("1", text, List.of(cpv), List.of(nuts), euros, "Acheteur", DAY);
    }

    private static CompanyFacts company(
            String key,
            Set<String> processes,
            @org.jspecify.annotations.Nullable String naf,
            String nuts,
            @org.jspecify.annotations.Nullable String size) {
        return new CompanyFacts(
                key,
                processes,
                naf,
                Set.of(),
                TradeWords.shipped().read(String.join(" ", processes)).tokens(),
                Set.of(nuts),
                size,
                List.of(),
                List.of());
    }

    private static CompanyFacts withWin(CompanyFacts company, String cpv, LocalDate on, String buyer) {
        return new CompanyFacts(
                company.key(),
                company.processes(),
                company.activity(),
                company.credentials(),
                company.tokens(),
                company.nuts(),
                company.size(),
                List.of(new PastWin(buyer, List.of(cpv), Set.of(), on)),
                List.of());
    }
}
