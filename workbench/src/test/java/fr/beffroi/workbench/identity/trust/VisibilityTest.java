package fr.beffroi.workbench.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class VisibilityTest {
    /** Who sees a field of the demo company's at each level, from the narrowest to the widest; trust given and not given. */
    private static final Map<String, String> FROM_LEVEL_TRUSTED = Map.of(
            "company-member", "only-me",
            "auditor", "only-me",
            "system", "only-me",
            "officer", "trusted",
            "buyer", "buyers",
            "administrator", "signed-in",
            "another company", "signed-in",
            "anonymous", "public");

    @Autowired
    DemoViewers viewers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Trust trust;

    private Set<UUID> trustedBefore = Set.of();

    @BeforeEach
    void remember() {
        trustedBefore = viewers.callAs(
                viewers.viewer("company-member"),
                () -> trust.listTaskForces().stream()
                        .filter(Trust.TaskForce::trusted)
                        .map(Trust.TaskForce::id)
                        .collect(Collectors.toSet()));
    }

    @AfterEach
    void putBack() {
        viewers.runAs(viewers.viewer("company-member"), () -> trust.set(trustedBefore));
    }

    @Test
    void eachLevelLetsInWhomItSays() {
        giveTrust(true);
        for (String who : FROM_LEVEL_TRUSTED.keySet()) {
            int from = Visibility.of(Objects.requireNonNull(FROM_LEVEL_TRUSTED.get(who)))
                    .ordinal();
            for (Visibility level : Visibility.values()) {
                assertThat(sees(viewer(who), level.code()))
                        .as(who + " at level " + level.code())
                        .isEqualTo(level.ordinal() >= from);
            }
        }
    }

    @Test
    void anOfficerNotTrustedSeesWhatAllOfficersSee() {
        giveTrust(false);
        assertThat(sees(viewer("officer"), "trusted")).isFalse();
        assertThat(sees(viewer("officer"), "buyers")).isTrue();
        // Another task force's officer is not trusted by the trust in this one.
        giveTrust(true);
        Viewer stranger = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.OFFICER);
        assertThat(sees(stranger, "trusted")).isFalse();
    }

    @Test
    void anUnknownLevelIsOnlyTheCompanys() {
        assertThat(sees(viewer("company-member"), "typing-error")).isTrue();
        assertThat(sees(viewer("officer"), "typing-error")).isFalse();
        assertThat(sees(viewer("anonymous"), "typing-error")).isFalse();
    }

    @Test
    void nobodyElseGivesACompanysTrust() {
        UUID company = Objects.requireNonNull(viewers.viewer("company-member").organisation());
        UUID taskForce = Objects.requireNonNull(viewers.viewer("officer").organisation());
        giveTrust(false);
        for (String role : List.of("administrator", "officer", "buyer", "auditor", "anonymous")) {
            assertThatThrownBy(() -> viewers.runAs(
                            viewers.viewer(role),
                            () -> jdbc.sql(
                                            "insert into identity.trust (company, task_force) values (:company, :taskForce)")
                                    .param("company", company)
                                    .param("taskForce", taskForce)
                                    .update()))
                    .as(role)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aCompanyHeadGivesTrustAndTakesItBack(Visitor visitor) {
        giveTrust(false);
        visitor.signIn("company-member");
        visitor.open("/compte/confiance");
        assertThat(visitor.page().locator("h1").innerText()).contains("Personne");
        visitor.page().getByLabel("Task force régionale").check();
        visitor.page().click("main button[type=submit]");
        assertThat(visitor.page().locator("h1").innerText()).contains("Task force régionale");
        visitor.photograph("trust");
        assertThat(sees(viewer("officer"), "trusted")).isTrue();
        visitor.page().getByLabel("Task force régionale").uncheck();
        visitor.page().click("main button[type=submit]");
        assertThat(sees(viewer("officer"), "trusted")).isFalse();
        List<String> actions = viewers.callAs(
                viewers.viewer("auditor"),
                () -> jdbc.sql(
                                "select action from identity.audit_entry where action like 'trust.%' order by id desc limit 2")
                        .query(String.class)
                        .list());
        assertThat(actions).containsExactly("trust.withdraw", "trust.give");
    }

    private void giveTrust(boolean given) {
        UUID taskForce = Objects.requireNonNull(viewers.viewer("officer").organisation());
        viewers.runAs(viewers.viewer("company-member"), () -> trust.set(given ? Set.of(taskForce) : Set.of()));
    }

    private Viewer viewer(String who) {
        return who.equals("another company")
                ? new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.COMPANY_MEMBER)
                : viewers.viewer(who);
    }

    private boolean sees(Viewer viewer, String level) {
        UUID company = Objects.requireNonNull(viewers.viewer("company-member").organisation());
        return viewers.callAs(
                viewer,
                () -> jdbc.sql("select identity.viewer_may_see(:level, :company)")
                        .param("level", level)
                        .param("company", company)
                        .query(Boolean.class)
                        .single());
    }
}
