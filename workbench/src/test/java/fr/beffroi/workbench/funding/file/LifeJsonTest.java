package fr.beffroi.workbench.funding.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Grant;
import fr.beffroi.workbench.funding.life.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of states and steps comes back as it was. */
class LifeJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Grant GRANT = new Grant(3_000_000, "2026-CP-0042", DAY, DAY, true);

    @Test
    void statesComeBack() {
        for (FileState state : List.of(
                new FileState.Draft(),
                new FileState.Submitted(DAY),
                new FileState.Proposed(DAY, 100, UUID.randomUUID()),
                new FileState.Refused("2026-CP-0042"),
                new FileState.PaymentChecked(GRANT, 1, 2, 3, UUID.randomUUID()),
                new FileState.Recovering(3, 2, 1, "2027-CP-0001"))) {
            assertThat(LifeJson.state(state.code(), LifeJson.write(state))).isEqualTo(state);
        }
    }

    @Test
    void stepsComeBack() {
        for (Step step : List.of(
                new Step.Submit(DAY),
                new Step.Withdraw(),
                new Step.AskForMore("un devis"),
                new Step.DecideGrant(1, "2026-CP-0042", DAY, false))) {
            assertThat(LifeJson.step(step.code(), LifeJson.write(step))).isEqualTo(step);
        }
    }

    @Test
    void ofWhatIsUnknownItSaysSo() {
        assertThatThrownBy(() -> LifeJson.state("vanished", "{}")).hasMessageContaining("vanished");
    }
}
