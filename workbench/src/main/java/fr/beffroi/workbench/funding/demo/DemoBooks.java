package fr.beffroi.workbench.funding.demo;

import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Envelope;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.ledger.Book;
import fr.beffroi.workbench.funding.ledger.Ledger;
import fr.beffroi.workbench.funding.ledger.Movement;
import fr.beffroi.workbench.funding.ledger.MovementKind;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Opens the books of the demo's programmes the first time, with what their envelopes say. */
@Component
@Profile("demo")
@Order(26)
class DemoBooks implements ApplicationRunner {
    private static final String ACT = "Démonstration";

    private final Programmes programmes;
    private final Ledger ledger;
    private final TransactionOperations transactions;

    DemoBooks(Programmes programmes, Ledger ledger, TransactionOperations transactions) {
        this.programmes = programmes;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    if (ledger.listBooks().isEmpty()) {
                        programmes.list().forEach(this::open);
                    }
                }));
    }

    private void open(Programme programme) {
        List<Envelope> envelopes = programmes.listEnvelopes(programme.id());
        envelopes.stream().map(Envelope::axis).distinct().forEach(axis -> {
            List<Envelope> own =
                    envelopes.stream().filter(one -> one.axis() == axis).toList();
            open(programme, axis, own);
        });
    }

    private void open(Programme programme, Axis axis, List<Envelope> envelopes) {
        UUID id = UUID.nameUUIDFromBytes(
                ("demo:book " + programme.id() + " " + axis.code()).getBytes(StandardCharsets.UTF_8));
        int first = envelopes.stream().mapToInt(Envelope::year).min().orElseThrow();
        int last = envelopes.stream().mapToInt(Envelope::year).max().orElseThrow();
        ledger.makeBook(new Book(id, programme.id(), axis.code(), first, last, null));
        for (Envelope envelope : envelopes) {
            boolean authorisation = envelope.kind() == Envelope.Kind.AUTHORISATION;
            ledger.record(new Movement(
                    id,
                    "demo/" + envelope.id(),
                    authorisation ? MovementKind.OPEN : MovementKind.OPEN_CREDIT,
                    envelope.amountCents(),
                    authorisation ? null : (Integer) envelope.year(),
                    null,
                    ACT,
                    "Enveloppe du dispositif"));
        }
    }
}
