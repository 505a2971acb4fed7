package fr.beffroi.workbench.rampup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.rampup.building.Building;
import fr.beffroi.workbench.rampup.building.Making;
import fr.beffroi.workbench.rampup.building.UnusableChoiceException;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.NotOwnScenarioException;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.ToldToSomeException;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scenario belongs to the member of the task force that made it: the others go on with it, unless it is kept from them. */
@WorkbenchTest
class OwnersTest {
    private static final List<String> TABLES =
            List.of("scenario where id", "draft where scenario", "version where scenario", "run where scenario");

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Runs runs;

    @Autowired
    private Register register;

    @Autowired
    private Building building;

    @Test
    void theTaskForceSharesWhatItsMembersMakeUnlessOneKeepsItToItself() {
        Viewer owner = viewers.viewer("officer");
        Viewer colleague = officerOf("task-force");
        Viewer stranger = officerOf("buyer");
        UUID id = viewers.callAs(owner, () -> {
            UUID made = scenarios.create("À qui ?", "");
            runs.start(made, scenarios.publish(made, SmallScenario.model(), ""), RunSettings.DEFAULT);
            return made;
        });
        assertThat(seen(owner, id)).isEqualTo(seen(colleague, id)).isEqualTo(3);
        assertThat(seen(stranger, id)).isZero();
        viewers.runAs(colleague, () -> scenarios.rename(id, "Toujours à elle", "", false));
        assertThatThrownBy(() -> viewers.runAs(colleague, () -> scenarios.rename(id, "À nous", "", true)))
                .isInstanceOf(NotOwnScenarioException.class);

        viewers.runAs(owner, () -> scenarios.rename(id, "Réservé", "", true));
        assertThat(seen(owner, id)).isEqualTo(3);
        assertThat(seen(viewers.viewer("auditor"), id)).isEqualTo(3);
        for (Viewer other : List.of(
                colleague,
                stranger,
                viewers.viewer("administrator"),
                viewers.viewer("company-member"),
                viewers.viewer("buyer"),
                Viewer.ANONYMOUS)) {
            assertThat(seen(other, id)).as(other.role() + "").isZero();
            assertThatThrownBy(() -> viewers.callAs(other, () -> scenarios.get(id)))
                    .isInstanceOf(UnknownScenarioException.class);
        }
    }

    @Test
    void theDatabaseItselfRefusesToWriteForOthers() {
        UUID id = viewers.callAs(viewers.viewer("officer"), () -> scenarios.create("Pas à vous", ""));
        for (String role : List.of("administrator", "company-member", "buyer", "auditor")) {
            Viewer other = viewers.viewer(role);
            assertThatThrownBy(() -> viewers.callAs(other, () -> scenarios.create("Non", "")))
                    .as(role)
                    .hasStackTraceContaining("row-level security");
            int changed = viewers.callAs(
                    other,
                    () -> jdbc.sql("update rampup.scenario set name = 'x' where id = :id")
                            .param("id", id)
                            .update());
            assertThat(changed).as(role).isZero();
        }
        // Nor may an officer make one in another's name.
        assertThatThrownBy(() -> viewers.callAs(
                        viewers.viewer("officer"),
                        () -> jdbc.sql(
                                        "insert into rampup.scenario (id, name, organisation) values (gen_random_uuid(), 'x', gen_random_uuid())")
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatACompanyToldSomeReservesTheScenarioUntilItTrustsAll() {
        Viewer owner = viewers.viewer("officer");
        Viewer colleague = officerOf("task-force");
        Viewer company = viewers.viewer("company-member");
        Siren siren = new Siren(viewers.callAs(
                company,
                () -> jdbc.sql("select siren from identity.organisation where id = platform.viewer_organisation()")
                        .query(String.class)
                        .single()));
        UUID means = viewers.callAs(
                owner,
                () -> register.listResources(siren).stream()
                        .filter(one -> !one.hours().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .id());
        Making making = new Making(siren.number(), means, "Pale", 0.5, 1, "", 1);
        UUID foreign = viewers.callAs(colleague, () -> scenarios.create("D’une autre", ""));
        assertThatThrownBy(() -> viewers.callAs(owner, () -> building.add(foreign, making)))
                .isInstanceOf(UnusableChoiceException.class)
                .hasMessageContaining("told your organisation");
        assertThat(viewers.callAs(owner, () -> building.list(foreign))).isEmpty();

        UUID id = viewers.callAs(owner, () -> scenarios.create("Depuis le registre", ""));
        assertThat(seen(colleague, id)).isEqualTo(1);
        assertThat(viewers.callAs(owner, () -> building.add(id, making))).isTrue();
        assertThat(seen(colleague, id)).isZero();
        assertThatThrownBy(() -> viewers.runAs(owner, () -> scenarios.rename(id, "Ouvert", "", false)))
                .isInstanceOf(ToldToSomeException.class);
        assertThatThrownBy(() -> viewers.callAs(
                        owner,
                        () -> jdbc.sql("update rampup.scenario set reserved = false where id = :id")
                                .param("id", id)
                                .update()))
                .hasStackTraceContaining("alone");

        trustAll(company);
        viewers.runAs(owner, () -> scenarios.rename(id, "Ouvert", "", false));
        assertThat(seen(colleague, id)).isEqualTo(2);
        // Once everybody may know, a scenario stays open.
        assertThat(viewers.callAs(owner, () -> building.add(id, making))).isFalse();
    }

    private void trustAll(Viewer company) {
        viewers.runAs(company, () -> jdbc.sql("""
                        insert into identity.trust (company, task_force)
                        select platform.viewer_organisation(), id from identity.organisation where kind = 'task-force'
                        on conflict do nothing""").update());
    }

    /** Somebody who is an officer of another organisation of a kind. */
    private Viewer officerOf(String kind) {
        UUID organisation = UUID.randomUUID();
        viewers.runAs(
                Viewer.SYSTEM,
                () -> jdbc.sql(
                                "insert into identity.organisation (id, kind, name, fictive) values (:id, :kind, :name, true)")
                        .param("id", organisation)
                        .param("kind", kind)
                        .param("name", "Autre organisation " + kind + " (fictive)")
                        .update());
        return new Viewer(UUID.randomUUID(), organisation, Role.OFFICER);
    }

    private long seen(Viewer viewer, UUID id) {
        return viewers.callAs(
                viewer,
                () -> TABLES.stream()
                        .mapToLong(table -> jdbc.sql("select count(*) from rampup." + table + " = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single())
                        .sum());
    }
}
