package fr.beffroi.workbench.aid.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A programme is written, published where its examples hold, changed into a new version, and read by everybody once published. */
@WorkbenchTest
class ProgrammesTest {
    private static final Viewer COMPANY = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.COMPANY_MEMBER);

    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private Programme demo() {
        return Viewers.callAs(Viewer.ANONYMOUS, programmes::list).stream()
                .filter(programme -> programme.name().startsWith("Pass Drones"))
                .findFirst()
                .orElseThrow();
    }

    private ProgrammeBody body() {
        return Viewers.callAs(Viewer.ANONYMOUS, () -> programmes.getVersion(demo().id(), 1));
    }

    private static ProgrammeBody with(ProgrammeBody body, List<Tranche> tranches, List<Example> examples) {
        return new ProgrammeBody(
                body.purpose(),
                body.opensOn(),
                body.closesOn(),
                tranches,
                body.conditions(),
                body.papers(),
                body.steps(),
                body.coFunders(),
                body.assumptions(),
                examples);
    }

    private UUID write(ProgrammeBody body) {
        UUID id = UUID.randomUUID();
        Viewers.runAs(Viewer.SYSTEM, () -> {
            programmes.create(id, "Essai " + id);
            programmes.saveDraft(id, body);
        });
        return id;
    }

    @Test
    void theDemosPassDronesIsThereWithItsEnvelopeAndHoldsItsExamples() {
        assertThat(body().tryExamples()).hasSize(5).allMatch(Example.Outcome::holds);
        List<Envelope> envelopes = Viewers.callAs(Viewer.ANONYMOUS, () -> programmes.listEnvelopes(demo().id()));
        assertThat(envelopes.stream()
                        .filter(envelope -> envelope.kind() == Envelope.Kind.AUTHORISATION)
                        .mapToLong(Envelope::amountCents)
                        .sum())
                .isEqualTo(400_000_00);
        assertThat(body().listOutlivedBases()).extracting(Tranche::name).containsExactly("Investir");
    }

    @Test
    void whatDoesNotHoldItsExamplesIsNotPublished() {
        Tranche smaller = new Tranche(
                body().tranches().getFirst().name(),
                body().tranches().getFirst().basis(),
                null,
                new AidForm.Grant(),
                List.of(new LimitRule.AtMost(29_999_99)));
        UUID id = write(with(body(), List.of(smaller, body().tranches().getLast()), body().examples()));
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> assertThatThrownBy(() -> programmes.publish(id, ""))
                        .isInstanceOf(UnusableProgrammeException.class)
                        .hasMessageContaining("Trente personnes")
                        .hasMessageContaining("2999999"));
        UUID without = write(with(body(), body().tranches(), List.of()));
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> assertThatThrownBy(() -> programmes.publish(without, ""))
                        .isInstanceOf(UnusableProgrammeException.class));
        assertThat(Viewers.callAs(Viewer.SYSTEM, () -> programmes.get(id)).lastVersion())
                .isZero();
    }

    @Test
    void aChangeMakesANewVersionAndLeavesTheOldOne() {
        ProgrammeBody first = body();
        UUID id = write(first);
        ProgrammeBody second = with(first, first.tranches(), first.examples().subList(0, 1));
        Viewers.runAs(Viewer.SYSTEM, () -> {
            assertThat(programmes.publish(id, "premier")).isEqualTo(1);
            assertThat(programmes.findDraft(id)).as("the draft is over").isEmpty();
            programmes.saveDraft(id, second);
            assertThat(programmes.publish(id, "deuxième")).isEqualTo(2);
        });
        assertThat(Viewers.callAs(COMPANY, () -> programmes.getVersion(id, 1))).isEqualTo(first);
        assertThat(Viewers.callAs(COMPANY, () -> programmes.getVersion(id, 2))).isEqualTo(second);
        assertThatThrownBy(() -> Viewers.callAs(
                        Viewer.SYSTEM,
                        () -> transactions.execute(status -> jdbc.sql("update aid.programme_version set reason = 'x'")
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void draftsAreForOfficersAndNobodyElseWrites() {
        UUID id = write(body());
        for (Viewer viewer : List.of(Viewer.ANONYMOUS, COMPANY)) {
            assertThat(Viewers.callAs(viewer, () -> programmes.find(id))).isEmpty();
            assertThat(Viewers.callAs(viewer, () -> programmes.findDraft(id))).isEmpty();
            assertThatThrownBy(() -> Viewers.runAs(viewer, () -> programmes.create(UUID.randomUUID(), "Faux")))
                    .isInstanceOf(DataAccessException.class);
        }
        Viewer officer = new Viewer(UUID.randomUUID(), UUID.randomUUID(), Role.OFFICER);
        assertThat(Viewers.callAs(officer, () -> programmes.findDraft(id))).isPresent();
    }
}
