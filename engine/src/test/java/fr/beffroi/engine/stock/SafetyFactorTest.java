package fr.beffroi.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetyFactorTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.9, 1.2815515655446004",
        "0.95, 1.6448536269514722",
        "0.975, 1.959963984540054",
        "0.99, 2.3263478740408408",
        "0.999999, 4.753424308822899"
    })
    void knowsTheTablesOfTheNormalDistribution(double level, double factor) {
        assertThat(SafetyFactor.of(level)).isCloseTo(factor, within(1e-10));
    }

    @Test
    void refusesWhatNobodyCanKeep() {
        assertThatThrownBy(() -> SafetyFactor.of(1)).hasMessageContaining("1.0").hasMessageContaining("Maybe");
        assertThatThrownBy(() -> SafetyFactor.of(0.4)).hasMessageContaining("0.4");
        assertThatThrownBy(() -> SafetyFactor.of(Double.NaN)).hasMessageContaining("NaN");
    }
}
