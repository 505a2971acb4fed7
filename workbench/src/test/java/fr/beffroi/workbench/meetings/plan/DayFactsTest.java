package fr.beffroi.workbench.meetings.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Registration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayFactsTest {
    private static final Event EVENT = new Event(
            UUID.randomUUID(),
            "Journée (fictive)",
            "Salle (fictive)",
            LocalDate.of(2026, 12, 1),
            LocalTime.of(9, 0),
            LocalTime.of(11, 0),
            30,
            List.of(),
            3,
            6,
            1,
            "",
            Registration.CLOSED,
            2,
            false,
            1);

    @Test
    void tablesAreFewerFromTheSlotOnInWhichTheyWereLost() {
        assertThat(tables()).containsExactly(3, 3, 3, 3);
        assertThat(tables(lost(2, 1))).containsExactly(3, 3, 2, 2);
        assertThat(tables(lost(2, 1), lost(3, 5))).containsExactly(3, 3, 2, 0);
    }

    private static Incident lost(int slot, int tables) {
        return new Incident(Incident.Kind.TABLES, null, slot, tables);
    }

    private static List<Integer> tables(Incident... incidents) {
        return new DayFacts(EVENT, List.of(), Map.of(), List.of(incidents), List.of())
                .day()
                .tablesBySlot();
    }
}
