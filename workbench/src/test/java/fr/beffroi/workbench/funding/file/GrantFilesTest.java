package fr.beffroi.workbench.funding.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.ledger.Account;
import fr.beffroi.workbench.funding.ledger.Book;
import fr.beffroi.workbench.funding.ledger.Ledger;
import fr.beffroi.workbench.funding.ledger.LedgerRefusal;
import fr.beffroi.workbench.funding.ledger.LedgerRefusedException;
import fr.beffroi.workbench.funding.ledger.LedgerVerification;
import fr.beffroi.workbench.funding.ledger.Movement;
import fr.beffroi.workbench.funding.ledger.MovementKind;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Step;
import fr.beffroi.workbench.funding.life.StepRefusal;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.registry.Siren;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Companies and officers take a file through its life; its money follows in the same transaction. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantFilesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));
    private static final long GRANT = 3_000_000;

    @Autowired
    private GrantFiles files;

    @Autowired
    private Ledger ledger;

    @Autowired
    private DemoViewers people;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private Viewer company = Viewer.ANONYMOUS;
    private Viewer otherCompany = Viewer.ANONYMOUS;
    private Viewer officer = Viewer.ANONYMOUS;
    private Viewer second = Viewer.ANONYMOUS;
    private Siren siren = Siren.fictive(1);

    @BeforeAll
    void meet() {
        company = people.viewer("company-member");
        officer = people.viewer("officer");
        second = new Viewer(
                newPeople.make("funding.second@demo.example", Role.OFFICER), officer.organisation(), Role.OFFICER);
        siren = new Siren(people.callAs(
                company,
                () -> jdbc.sql("select identity.viewer_siren()")
                        .query(String.class)
                        .single()));
        UUID elsewhere = UUID.randomUUID();
        people.runAs(
                Viewer.SYSTEM,
                () -> jdbc.sql("""
                                insert into identity.organisation (id, kind, name, siren, fictive)
                                values (:id, 'company', 'Ailleurs (fictif)', :siren, true)""")
                        .param("id", elsewhere)
                        .param("siren", Siren.fictive(98_765).number())
                        .update());
        otherCompany = new Viewer(company.person(), elsewhere, Role.COMPANY_MEMBER);
    }

    @Test
    void aGrantFromTheAskToTheLastEuro() {
        Book book = book(GRANT);
        UUID file = draft(book);
        toDecide(file, GRANT);
        take(officer, file, new Step.DecideGrant(GRANT, "2026-CP-0042", TODAY, true));
        assertThat(balance(book, Account.COMMITTED))
                .as("nothing before the act is enforceable")
                .isZero();
        take(officer, file, new Step.MakeEnforceable(TODAY));
        assertThat(balance(book, Account.COMMITTED)).isEqualTo(GRANT);
        take(officer, file, new Step.SendAgreement());
        take(company, file, new Step.Sign());
        take(officer, file, new Step.Start());
        take(company, file, new Step.AskPayment(GRANT));
        take(officer, file, new Step.CheckPayment(2_900_000));
        take(second, file, new Step.AgreePayment(TODAY.getYear()));
        take(officer, file, new Step.ConfirmPayment(TODAY));
        take(officer, file, new Step.Close());

        GrantFile closed = people.callAs(company, () -> files.find(file)).orElseThrow();
        assertThat(closed.state())
                .isInstanceOfSatisfying(
                        FileState.Closed.class,
                        state -> assertThat(state.paidCents()).isEqualTo(2_900_000));
        assertThat(balance(book, Account.PAID)).isEqualTo(2_900_000);
        assertThat(balance(book, Account.RELEASED)).isEqualTo(100_000);
        List<TakenStep> steps = people.callAs(company, () -> files.listSteps(file));
        assertThat(steps).hasSize(closed.steps());
        assertThat(steps.getFirst().step()).isEqualTo(new Step.Submit(TODAY));
        assertThat(people.callAs(
                        Viewer.SYSTEM,
                        () -> jdbc.sql("""
                        select decision from funding.movement where file = :file and kind = 'commit'""")
                                .param("file", file)
                                .query(String.class)
                                .single()))
                .isEqualTo("2026-CP-0042");
    }

    @Test
    void anotherCompanySeesAndDoesNothingAndADraftIsItsCompanysAlone() {
        UUID file = draft(book(GRANT));
        assertThat(people.callAs(officer, () -> files.find(file))).isEmpty();
        take(company, file, new Step.Submit(TODAY));
        assertThat(people.callAs(officer, () -> files.find(file))).isPresent();
        assertThat(people.callAs(people.viewer("auditor"), () -> files.find(file)))
                .isPresent();
        for (Viewer stranger : List.of(otherCompany, people.viewer("buyer"), Viewer.ANONYMOUS)) {
            assertThat(people.callAs(stranger, () -> files.find(file))).isEmpty();
            assertThat(people.callAs(stranger, () -> files.listSteps(file))).isEmpty();
            assertThatThrownBy(() -> people.callAs(stranger, () -> files.take(file, 1, new Step.Withdraw())))
                    .isInstanceOf(UnknownFileException.class);
        }
        assertThatThrownBy(() -> people.callAs(
                        otherCompany,
                        () -> files.create(new NewFile(UUID.randomUUID(), 1, "", "drones", "Pour un autre"), siren)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> people.callAs(
                        people.viewer("auditor"), () -> files.take(file, 1, new Step.AskForMore("un devis"))))
                .isInstanceOf(StepRefusedException.class);
    }

    @Test
    void whereTheEnvelopeDoesNotHoldItTheFileStaysWhereItWas() {
        Book book = book(GRANT);
        UUID first = draft(book);
        UUID last = draft(book);
        toDecide(first, GRANT - 1_000);
        examined(last);
        take(officer, last, new Step.Propose(GRANT));
        int steps = steps(last);
        assertThatThrownBy(() -> people.callAs(second, () -> files.take(last, steps, new Step.AgreeProposal())))
                .isInstanceOfSatisfying(
                        LedgerRefusedException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new LedgerRefusal.NotEnough(Account.OPENED, null, GRANT, 1_000)));
        assertThat(steps(last)).isEqualTo(steps);
        take(company, first, new Step.Withdraw());
        take(second, last, new Step.AgreeProposal());
        assertThat(balance(book, Account.RESERVED)).isEqualTo(GRANT);
    }

    @Test
    void oneOfTwoWhoPressAtOnceIsToldThatTheFileHasMovedOn() throws Exception {
        Book book = book(10 * GRANT);
        UUID file = draft(book);
        examined(file);
        take(officer, file, new Step.Propose(GRANT));
        int seen = steps(file);
        Callable<Boolean> press = () -> {
            try {
                people.callAs(second, () -> files.take(file, seen, new Step.AgreeProposal()));
                return true;
            } catch (StaleFileException e) {
                return false;
            }
        };
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            int taken = 0;
            for (Future<Boolean> one : both.invokeAll(java.util.Collections.nCopies(8, press))) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(balance(book, Account.RESERVED)).isEqualTo(GRANT);
    }

    @Test
    void nobodyConfirmsTheirOwnProposal() {
        UUID file = draft(book(GRANT));
        examined(file);
        take(officer, file, new Step.Propose(GRANT));
        int seen = steps(file);
        assertThatThrownBy(() -> people.callAs(officer, () -> files.take(file, seen, new Step.AgreeProposal())))
                .isInstanceOfSatisfying(
                        StepRefusedException.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(StepRefusal.SecondPersonNeeded.class));
    }

    @Test
    void stepsStayAndTheBooksAreWhole() throws Exception {
        UUID file = draft(book(GRANT));
        take(company, file, new Step.Submit(TODAY));
        for (String statement : List.of(
                "update funding.step set kind = 'autre'", "delete from funding.step", "delete from funding.file")) {
            assertThatThrownBy(() -> people.runAs(
                            Viewer.SYSTEM, () -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        try (Connection connection = dataSource.getConnection()) {
            assertThat(LedgerVerification.verify(connection)).isEmpty();
        }
    }

    private Book book(long cents) {
        Book book =
                new Book(UUID.randomUUID(), UUID.randomUUID(), "drones", TODAY.getYear(), TODAY.getYear() + 1, null);
        people.runAs(officer, () -> {
            ledger.makeBook(book);
            ledger.record(new Movement(
                    book.id(), "open/" + book.id(), MovementKind.OPEN, cents, null, null, "2026-AP-1", "essai"));
            ledger.record(new Movement(
                    book.id(),
                    "credit/" + book.id(),
                    MovementKind.OPEN_CREDIT,
                    cents,
                    TODAY.getYear(),
                    null,
                    "2026-AP-1",
                    "essai"));
        });
        return book;
    }

    private UUID draft(Book book) {
        return people.callAs(
                company,
                () -> files.create(new NewFile(book.programme(), 1, "", book.axis(), "Un banc d'essai"), siren));
    }

    private void examined(UUID file) {
        take(company, file, new Step.Submit(TODAY));
        take(officer, file, new Step.Acknowledge(TODAY));
        take(officer, file, new Step.Examine("tout va"));
    }

    private void toDecide(UUID file, long cents) {
        examined(file);
        take(officer, file, new Step.Propose(cents));
        take(second, file, new Step.AgreeProposal());
    }

    private void take(Viewer viewer, UUID file, Step step) {
        int seen = steps(file);
        people.callAs(viewer, () -> files.take(file, seen, step));
    }

    private int steps(UUID file) {
        return people.callAs(company, () -> files.find(file)).orElseThrow().steps();
    }

    private long balance(Book book, Account account) {
        return people.callAs(officer, () -> ledger.balance(book.id(), account, null));
    }
}
