package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN =
            List.of("plan", "verify", "frontier", "template", "test", "bench", "help");

    @Test
    void aSlipOfThePenIsForgiven() {
        assertThat(NearestName.find("verfy", KNOWN)).contains("verify");
        assertThat(NearestName.find("VERIFY", KNOWN)).contains("verify");
        assertThat(NearestName.find("plann", KNOWN)).contains("plan");
        assertThat(NearestName.find("fronteir", KNOWN)).contains("frontier");
    }

    @Test
    void swappedLettersAreOneSlip() {
        assertThat(NearestName.find("tset", KNOWN)).contains("test");
        assertThat(NearestName.find("hlep", KNOWN)).contains("help");
        assertThat(NearestName.find("ehpl", KNOWN)).isEmpty();
    }

    @Test
    void whatIsTooFarNamesNothing() {
        assertThat(NearestName.find("simulate", KNOWN)).isEmpty();
        assertThat(NearestName.find("x", List.of("plan"))).isEmpty();
        assertThat(NearestName.find("x", List.of())).isEmpty();
    }

    @Test
    void theClosestIsNamedHoweverFarItIs() {
        assertThat(NearestName.closest("simulate", KNOWN)).contains("template");
        assertThat(NearestName.closest("x", List.of("plan"))).contains("plan");
        assertThat(NearestName.closest("", List.of("planning", "plan"))).contains("plan");
        assertThat(NearestName.closest("tset", List.of("set", "test")))
                .as("both are one slip away: the first")
                .contains("set");
        assertThat(NearestName.closest("PLAN", List.of("bench", "plan")))
                .as("capitals set nothing apart")
                .contains("plan");
        assertThat(NearestName.closest("x", List.of())).isEmpty();
    }
}
