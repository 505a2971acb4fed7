package fr.beffroi.workbench.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.NeedToKnow;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class NeedToKnowTest {
    private static final SecretTopic TOPIC = SecretTopic.ONLY_MAKERS;

    @Autowired
    NamedPeople people;

    @Autowired
    DemoViewers viewers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog log;

    /** A page as a module would write it. */
    static class OnlyMakersPage {
        @NeedToKnow(SecretTopic.ONLY_MAKERS)
        String show() {
            return "";
        }
    }

    @AfterEach
    void putBack() {
        viewers.runAs(viewers.viewer("administrator"), () -> {
            people.switchOff(TOPIC, false);
            people.list(TOPIC).forEach(named -> people.end(TOPIC, named.person()));
        });
    }

    @Test
    void onlyNamedPeopleComeInAndEachReadingIsNoted() {
        nameOfficer();
        String path = "/secret/" + UUID.randomUUID();
        assertThatCode(() -> visit("officer", path)).doesNotThrowAnyException();
        assertThatCode(() -> visit("officer", path)).doesNotThrowAnyException();
        for (String other : List.of("administrator", "auditor", "company-member", "buyer", "anonymous")) {
            assertThatThrownBy(() -> visit(other, path)).as(other).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(readings(path)).isEqualTo(2);
    }

    @Test
    void whenItEndsTheDoorIsClosedAtOnce() {
        nameOfficer();
        viewers.runAs(viewers.viewer("administrator"), () -> people.end(TOPIC, officer()));
        assertThatThrownBy(() -> visit("officer", "/secret")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void switchedOffItIsThereForNobody() {
        nameOfficer();
        viewers.runAs(viewers.viewer("administrator"), () -> people.switchOff(TOPIC, true));
        assertThatThrownBy(() -> visit("officer", "/secret"))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("404");
        assertThat(viewers.callAs(
                        viewers.viewer("officer"),
                        () -> jdbc.sql("select identity.viewer_needs_to_know(:topic)")
                                .param("topic", TOPIC.code())
                                .query(Boolean.class)
                                .single()))
                .isFalse();
    }

    @Test
    void theEnvironmentIsStrongerThanThePage() {
        assertThat(new NamedPeople(jdbc, log, "all").isOffByEnvironment(TOPIC)).isTrue();
        assertThat(new NamedPeople(jdbc, log, "bottlenecks, only-makers").isOffByEnvironment(TOPIC))
                .isTrue();
        assertThat(new NamedPeople(jdbc, log, "bottlenecks").isOffByEnvironment(TOPIC))
                .isFalse();
        assertThatThrownBy(() -> new NamedPeople(jdbc, log, "only-maker"))
                .hasMessageContaining("only-maker")
                .hasMessageContaining("Maybe");
    }

    @Test
    void aCompanyMemberIsNeverNamed() {
        UUID member = Objects.requireNonNull(viewers.viewer("company-member").person());
        assertThat(viewers.callAs(viewers.viewer("administrator"), () -> people.name(TOPIC, member, "x")))
                .isFalse();
    }

    @Test
    void anAdministratorNamesAPersonAndTheAuditorSeesIt(Visitor visitor) {
        visitor.signIn("administrator");
        visitor.open("/administration/secrets");
        visitor.page().selectOption("#personne-only-makers", officer().toString());
        visitor.page().fill("#motif-only-makers", "Suit la chaîne des moteurs");
        visitor.page().click("#only-makers form.row button");
        assertThat(visitor.page().locator("#only-makers table").innerText())
                .contains("Agent de démonstration", "moteurs");
        visitor.photograph("secrets");
        visitor.page().click("text=Se déconnecter");
        visitor.signIn("auditor");
        visitor.open("/administration/secrets");
        assertThat(visitor.page().locator("#only-makers table").innerText()).contains("Agent de démonstration");
        assertThat(visitor.page().locator("main form").count()).isZero();
    }

    private void nameOfficer() {
        viewers.runAs(
                viewers.viewer("administrator"),
                () -> assertThat(people.name(TOPIC, officer(), "test")).isTrue());
    }

    private UUID officer() {
        return Objects.requireNonNull(viewers.viewer("officer").person());
    }

    private void visit(String role, String path) {
        try {
            HandlerMethod page =
                    new HandlerMethod(new OnlyMakersPage(), OnlyMakersPage.class.getDeclaredMethod("show"));
            Viewers.runAs(
                    viewers.viewer(role),
                    () -> new NeedToKnowInterceptor(people)
                            .preHandle(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), page));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private long readings(String path) {
        return viewers.callAs(
                viewers.viewer("auditor"),
                () -> jdbc.sql(
                                "select count(*) from identity.audit_entry where action = 'secret.read' and details->>'path' = :path")
                        .param("path", path)
                        .query(Long.class)
                        .single());
    }
}
