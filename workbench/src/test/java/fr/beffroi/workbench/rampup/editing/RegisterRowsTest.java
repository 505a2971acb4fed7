package fr.beffroi.workbench.rampup.editing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelTables;
import fr.beffroi.workbench.rampup.scenario.Examples;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.Site;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the register knows becomes rows that the engine's reader takes as they are. */
class RegisterRowsTest {
    private static final Siren SIREN = Siren.fictive(1);
    private static final Company COMPANY =
            new Company(SIREN, "Atelier inventé (fictif)", true, "sme", null, null, "Lille", "59", true);
    private static final Site SITE = new Site(siret(), "Atelier", true, true, "Lille", "59", 50.6, 3.0);
    private static final Resource RESOURCE = new Resource(
            UUID.nameUUIDFromBytes(new byte[] {1}),
            SIREN,
            null,
            "Bobineuse",
            null,
            List.of(hours("2026-12-07", 35), hours("2027-03-01", 70)),
            null);

    @Test
    void aMakerIsAddedToTheDroneAndTheModelStaysRight() {
        Map<String, List<List<String>>> tables = new HashMap<>(ModelTables.of(Examples.drone().model()));
        tables.putAll(new RegisterRows(tables)
                .add(COMPANY, List.of(SIREN), SITE, RESOURCE, new RegisterRows.Item("moteur", "Moteur"), "0,2", "1"));
        LoadedModel read = ModelTables.read(tables);
        assertThat(read.model().routes().getLast().item()).isEqualTo("moteur");
        assertThat(read.model().companies().getLast().id()).isEqualTo(SIREN.number());
        // The model begins on 4 January 2027: what holds before it holds from week 0; 1 March is week 8.
        assertThat(read.model().resources().getLast().hoursPerWeek().at(0)).isEqualTo(35);
        assertThat(read.model().resources().getLast().hoursPerWeek().at(7)).isEqualTo(35);
        assertThat(read.model().resources().getLast().hoursPerWeek().at(8)).isEqualTo(70);
    }

    @Test
    void addingTheSameMakerTwiceChangesNothing() {
        Map<String, List<List<String>>> tables = new HashMap<>(ModelTables.of(Examples.drone().model()));
        RegisterRows.Item item = new RegisterRows.Item("moteur", "Moteur");
        tables.putAll(new RegisterRows(tables).add(COMPANY, List.of(SIREN), SITE, RESOURCE, item, "0,2", "1"));
        assertThat(new RegisterRows(tables).add(COMPANY, List.of(SIREN), SITE, RESOURCE, item, "0,2", "1"))
                .isEmpty();
    }

    @Test
    void whatTheRegisterDoesNotKnowIsLeftToBeFilledIn() {
        Resource silent = new Resource(RESOURCE.id(), SIREN, null, "Bobineuse", null, List.of(), null);
        var changed = new RegisterRows(new HashMap<>(Examples.empty()))
                .add(COMPANY, List.of(SIREN), SITE, silent, new RegisterRows.Item("axe", "Axe"), "", "");
        assertThat(changed).containsOnlyKeys("companies", "sites", "resources", "items", "routes", "use");
        assertThat(changed.getOrDefault("resources", List.of()).getFirst()).endsWith("Bobineuse", "");
    }

    private static Resource.Hours hours(String monday, double hours) {
        return new Resource.Hours(LocalDate.parse(monday), hours, LocalDate.parse(monday), "essai");
    }

    private static Siret siret() {
        for (int last = 0; last < 10; last++) {
            String number = SIREN.number() + "0001" + last;
            if (Siret.isValid(number)) {
                return new Siret(number);
            }
        }
        throw new IllegalStateException("One check digit always fits.");
    }
}
