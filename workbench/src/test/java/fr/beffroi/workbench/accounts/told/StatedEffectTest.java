package fr.beffroi.workbench.accounts.told;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.accounts.effect.Facts;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public is told what the workbench itself counts. */
class StatedEffectTest {
    private static final LocalDate MONTH = LocalDate.parse("2026-10-01");
    private static final Promise JOBS = Facts.promise(PromiseKind.JOBS, BigDecimal.TEN, MONTH, null, 1_000_00);

    private static Statement said(Side side, LocalDate month, String quantity) {
        return Facts.statement(
                JOBS.id(), month, side, quantity.isEmpty() ? null : new BigDecimal(quantity), null, null);
    }

    @Test
    void whatAnOfficerCheckedGoesBeforeWhatTheCompanyCorrectedAfter() {
        List<Statement> all = List.of(said(Side.OFFICER, MONTH, "6.005"), said(Side.COMPANY, MONTH, "9"));
        assertThat(StatedEffect.find(JOBS, all, Measure.JOBS)).hasValueSatisfying(told -> {
            assertThat(told.hundredths()).isEqualTo(601);
            assertThat(told.open()).as("not the company's own word").isFalse();
        });
    }

    @Test
    void theLastMonthCountsThatSaysHowMuchAndBuyersAreNotTold() {
        List<Statement> all = List.of(
                said(Side.COMPANY, MONTH.minusMonths(2), "3"),
                said(Side.COMPANY, MONTH.minusMonths(1), "4"),
                said(Side.COMPANY, MONTH, ""),
                said(Side.BUYER, MONTH.plusMonths(1), "8"));
        assertThat(StatedEffect.find(JOBS, all, Measure.JOBS)).hasValueSatisfying(told -> {
            assertThat(told.hundredths()).isEqualTo(400);
            assertThat(told.month()).isEqualTo(MONTH.minusMonths(1));
            assertThat(told.open()).isTrue();
        });
        assertThat(StatedEffect.find(JOBS, all.subList(3, 4), Measure.JOBS)).isEmpty();
        assertThat(StatedEffect.find(JOBS, all, Measure.HOURS_PER_WEEK)).isEmpty();
    }

    @Test
    void whatEndedWithItsAidOrWasReplacedIsNotTold() {
        List<Statement> all = List.of(said(Side.COMPANY, MONTH, "3"));
        assertThat(StatedEffect.find(Facts.closed(JOBS, "KEPT"), all, Measure.JOBS))
                .isPresent();
        assertThat(StatedEffect.find(Facts.closed(JOBS, "LAPSED"), all, Measure.JOBS))
                .isEmpty();
        assertThat(StatedEffect.find(Facts.closed(JOBS, "REPLACED"), all, Measure.JOBS))
                .isEmpty();
    }
}
