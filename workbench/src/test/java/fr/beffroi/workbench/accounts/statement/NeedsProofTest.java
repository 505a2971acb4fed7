package fr.beffroi.workbench.accounts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.accounts.effect.Facts;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A paper is asked for where what is said is all that was promised: of hours as many, of a lead time as short. */
class NeedsProofTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    private static boolean asks(PromiseKind kind, int said, @Nullable UUID proof) {
        Promise promise = Facts.proven(Facts.promise(kind, BigDecimal.valueOf(6), DAY, null, 1_000_00));
        return Statements.needsProof(
                promise, new Said(BigDecimal.valueOf(said), null, null, true, "", proof), List.of());
    }

    @Test
    void moreHoursAreMore() {
        assertThat(asks(PromiseKind.HOURS_PER_WEEK, 5, null)).isFalse();
        assertThat(asks(PromiseKind.HOURS_PER_WEEK, 6, null)).isTrue();
        assertThat(asks(PromiseKind.HOURS_PER_WEEK, 7, null)).isTrue();
        assertThat(asks(PromiseKind.HOURS_PER_WEEK, 7, UUID.randomUUID())).isFalse();
    }

    @Test
    void aShorterLeadTimeIsMore() {
        assertThat(asks(PromiseKind.LEAD_TIME_WEEKS, 5, null)).isTrue();
        assertThat(asks(PromiseKind.LEAD_TIME_WEEKS, 6, null)).isTrue();
        assertThat(asks(PromiseKind.LEAD_TIME_WEEKS, 7, null))
                .as("a longer one is not there yet: there is nothing to prove")
                .isFalse();
    }
}
