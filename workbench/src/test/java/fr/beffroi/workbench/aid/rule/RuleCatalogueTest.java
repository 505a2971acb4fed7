package fr.beffroi.workbench.aid.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** Every rule by its name and its article, which programmes and messages are written with, and what its parameters may be. */
class RuleCatalogueTest {
    private static final BigDecimal ONE = BigDecimal.ONE;

    @Test
    void costRulesAreKnownByNameAndArticle() {
        says(new CostRule.OfKind(Set.of(CostKind.MACHINE)), "of-kind", null);
        says(new CostRule.UsedMachineYoungerThan(1), "used-machine-younger-than", null);
        says(new CostRule.PaidWithin(1), "paid-within", null);
        says(new CostRule.InitialInvestment(), "initial-investment", Law.INITIAL_INVESTMENT);
        says(new SumRule.InvestmentOrWages(), "investment-or-wages", Law.INVESTMENT_OR_WAGES);
        says(new SumRule.CostsAtMost(1), "costs-at-most", null);
    }

    @Test
    void gateRulesAreKnownByNameAndArticle() {
        says(new GateRule.SizeAtMost(SizeClass.MEDIUM), "size-at-most", Law.SME_SIZE);
        says(new GateRule.SiteInRegion("32"), "site-in-region", null);
        says(new GateRule.CostAtLeast(1), "cost-at-least", null);
        says(new GateRule.NoRedundanciesWithin(1), "no-redundancies-within", null);
        says(new GateRule.OnceWithin(1), "once-within", null);
        says(new GateRule.NotBeside("a"), "not-beside", null);
        says(new GateRule.OrderAfterApplication(), "order-after-application", Law.INCENTIVE_EFFECT);
        says(new GateRule.NotInDifficulty(), "not-in-difficulty", Law.DIFFICULTY);
        says(new GateRule.NoOpenRecovery(), "no-open-recovery", Law.OPEN_RECOVERY);
        says(new GateRule.BasisInForce(LegalBasis.DE_MINIMIS), "basis-in-force", Law.DE_MINIMIS_CEILING);
        says(new GateRule.BasisInForce(LegalBasis.EXEMPTION_ART_17), "basis-in-force", Law.EXEMPTION);
    }

    @Test
    void limitRulesAreKnownByNameAndArticle() {
        says(new LimitRule.ShareOfCost(Map.of(SizeClass.SMALL, ONE)), "share-of-cost", null);
        says(new LimitRule.AtMost(1), "at-most", null);
        says(new LimitRule.PerJob(1), "per-job", null);
        says(new LimitRule.HigherOf(List.of()), "higher-of", null);
        says(new LimitRule.WithinOwnFunds(), "within-own-funds", null);
        says(new LimitRule.AllAidAtMost(ONE), "all-aid-at-most", null);
        says(new LimitRule.Intensity(Map.of(SizeClass.SMALL, ONE)), "intensity", Law.CUMULATION);
        says(new LimitRule.TrainingIntensity(), "training-intensity", Law.TRAINING);
        says(new LimitRule.BesideStateAid(), "beside-state-aid", Law.DE_MINIMIS_CUMULATION);
        says(new LimitRule.NothingBelow(1), "nothing-below", null);
        says(new LimitRule.FixedSum(1), "fixed-sum", null);
        says(new LimitRule.DeMinimisRoom(), "de-minimis-room", Law.DE_MINIMIS_CEILING);
    }

    private static void says(Rule rule, String code, @org.jspecify.annotations.Nullable Law law) {
        assertThat(rule.code()).isEqualTo(code);
        assertThat(rule.law()).as(code).isEqualTo(law);
    }

    @Test
    void sumsAreNeverNegative() {
        for (LongConsumer rule : List.<LongConsumer>of(
                LimitRule.AtMost::new,
                LimitRule.PerJob::new,
                LimitRule.NothingBelow::new,
                LimitRule.FixedSum::new,
                SumRule.CostsAtMost::new,
                GateRule.CostAtLeast::new)) {
            assertThatCode(() -> rule.accept(0)).doesNotThrowAnyException();
            assertThatThrownBy(() -> rule.accept(-1)).hasMessageContaining("cents is -1");
        }
    }

    @Test
    void spansAreNeverEmpty() {
        for (IntConsumer rule : List.<IntConsumer>of(
                CostRule.UsedMachineYoungerThan::new,
                CostRule.PaidWithin::new,
                GateRule.NoRedundanciesWithin::new,
                GateRule.OnceWithin::new)) {
            assertThatCode(() -> rule.accept(1)).doesNotThrowAnyException();
            assertThatThrownBy(() -> rule.accept(0)).hasMessageContaining(" is 0");
        }
    }

    @Test
    void sharesGoFromNothingToAll() {
        for (Consumer<BigDecimal> rule : List.<Consumer<BigDecimal>>of(
                share -> new LimitRule.ShareOfCost(Map.of(SizeClass.SMALL, share)),
                share -> new LimitRule.Intensity(Map.of(SizeClass.SMALL, share)),
                LimitRule.AllAidAtMost::new)) {
            assertThatCode(() -> rule.accept(BigDecimal.ZERO)).doesNotThrowAnyException();
            assertThatCode(() -> rule.accept(ONE)).doesNotThrowAnyException();
            assertThatThrownBy(() -> rule.accept(new BigDecimal("-0.01"))).hasMessageContaining("is -0.01");
            assertThatThrownBy(() -> rule.accept(new BigDecimal("1.01"))).hasMessageContaining("is 1.01");
        }
    }

    @Test
    void articlesHaveTheirDaysAndTheirNames() {
        assertThat(Law.INITIAL_INVESTMENT.code()).isEqualTo("initial-investment");
        assertThat(Law.EXEMPTION.from()).isEqualTo(LocalDate.of(2014, 7, 1));
        assertThat(Law.EXEMPTION.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Law.DE_MINIMIS_CEILING.until()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(LegalBasis.DE_MINIMIS.regulation()).contains("2023/2831");
        assertThat(LegalBasis.EXEMPTION_ART_17.regulation()).contains("651/2014");
        assertThat(LegalBasis.EXEMPTION_ART_17.successor()).isNotBlank();
    }
}
