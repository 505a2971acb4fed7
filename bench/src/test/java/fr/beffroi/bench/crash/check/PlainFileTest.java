package fr.beffroi.bench.crash.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlainFileTest {
    private final PlainFile file = new PlainFile();

    @Test
    void aWholeLife() {
        upTo("proposed", 30_000_00);
        take("agree-proposal", "{}");
        assertThat(file.amount("reserved")).isEqualTo(30_000_00);
        take("decide-grant", "{\"cents\":2000000}");
        assertThat(file.amount("reserved")).isEqualTo(20_000_00);
        assertThat(file.weight()).isEqualTo(20_000_00);
        take("make-enforceable", "{}");
        take("start", "{}");
        take("ask-payment", "{\"cents\":1500000}");
        take("check-payment", "{\"payableCents\":1200000}");
        take("agree-payment", "{\"year\":2026}");
        assertThat(file.credits()).containsEntry(2026, 12_000_00L);
        take("confirm-payment", "{}");
        take("close", "{}");
        assertThat(file.amount("paid")).isEqualTo(12_000_00);
        assertThat(file.amount("released")).isEqualTo(8_000_00);
        take("claim-back", "{\"cents\":1200000}");
        take("record-recovery", "{\"cents\":200000}");
        assertThat(file.state()).isEqualTo("recovering");
        take("record-recovery", "{\"cents\":1000000}");
        assertThat(file.state()).isEqualTo("recovered");
    }

    @Test
    void whatCannotBeIsFound() {
        assertThatThrownBy(() -> take("examine", "{}")).hasMessage("examine while it is draft");
        upTo("proposed", 10_00);
        take("agree-proposal", "{}");
        assertThatThrownBy(() -> take("decide-grant", "{\"cents\":1001}")).hasMessageContaining("granted 1001");
    }

    @Test
    void aFileThatEndsBeforeAEuroWeighsNothing() {
        upTo("proposed", 10_00);
        take("agree-proposal", "{}");
        take("decide-grant", "{\"cents\":1000}");
        take("withdraw", "{}");
        assertThat(file.weight()).isZero();
        assertThat(file.amount("reserved")).isZero();
    }

    private void upTo(String state, long cents) {
        take("submit", "{}");
        take("acknowledge", "{}");
        take("examine", "{}");
        take("propose", "{\"cents\":" + cents + "}");
        assertThat(file.state()).isEqualTo(state);
    }

    private void take(String kind, String content) {
        file.take(kind, JsonMapper.shared().readTree(content));
    }
}
