package fr.beffroi.workbench.accounts.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a company says first is confidential unless it says otherwise; later its own word stays. */
class MonthLineTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Promise PROMISE = new Promise(
            UUID.randomUUID(),
            null,
            null,
            null,
            null,
            null,
            "000000018",
            "essai",
            "drones",
            null,
            PromiseKind.JOBS,
            BigDecimal.TWO,
            null,
            DAY,
            DAY,
            null,
            null,
            null,
            false,
            null,
            null);

    private static boolean shows(@Nullable Statement before) {
        return new MonthLine(PROMISE, "Atelier (fictif)", null, before, false).confidential();
    }

    private static Statement stated(boolean confidential) {
        return new Statement(
                UUID.randomUUID(),
                1,
                PROMISE.id(),
                DAY,
                BigDecimal.ONE,
                null,
                null,
                Side.COMPANY,
                null,
                confidential,
                "",
                null,
                Instant.EPOCH);
    }

    @Test
    void aProofChangesNothingElseThatWasSaid() {
        Statement secret = new Statement(
                UUID.randomUUID(),
                1,
                PROMISE.id(),
                DAY,
                BigDecimal.ONE,
                null,
                950_00L,
                Side.COMPANY,
                null,
                true,
                "Réglages compris",
                null,
                Instant.EPOCH);
        UUID paper = UUID.randomUUID();
        Said typed = TypedStatement.read(PROMISE, Map.of("quantity", "2"), null, DAY);
        assertThat(new MonthLine(PROMISE, "Atelier (fictif)", secret, null, false).proven(typed, paper))
                .isEqualTo(new Said(BigDecimal.TWO, null, 950_00L, true, "Réglages compris", paper));
        assertThat(new MonthLine(PROMISE, "Atelier (fictif)", null, null, false)
                        .proven(typed, paper)
                        .confidential())
                .as("nobody said that it may be told")
                .isTrue();
    }

    @Test
    void whatSaysNothingOfItIsConfidential() {
        assertThat(TypedStatement.read(PROMISE, Map.of("quantity", "2"), null, DAY)
                        .confidential())
                .isTrue();
        assertThat(TypedStatement.read(PROMISE, Map.of("quantity", "2", "confidential", ""), null, DAY)
                        .confidential())
                .as("a box that was unticked")
                .isFalse();
    }

    @Test
    void whatWasNeverSaidIsConfidentialAtFirst() {
        assertThat(shows(null)).isTrue();
        assertThat(shows(stated(false))).isFalse();
        assertThat(shows(stated(true))).isTrue();
    }
}
