package fr.beffroi.workbench.aid.demo;

import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Envelope;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes the demo's Pass Drones the first time. */
@Component
@Profile("demo")
@Order(25)
class DemoProgramme implements ApplicationRunner {
    private static final UUID PROGRAMME = id("programme pass-drones");

    private final Programmes programmes;
    private final TransactionOperations transactions;

    DemoProgramme(Programmes programmes, TransactionOperations transactions) {
        this.programmes = programmes;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    if (programmes.find(PROGRAMME).isEmpty()) {
                        create();
                    }
                }));
    }

    private void create() {
        programmes.create(PROGRAMME, "Pass Drones (démonstration)");
        programmes.saveDraft(PROGRAMME, PassDrones.body());
        programmes.publish(PROGRAMME, "Programme livré avec la démonstration");
        envelope("authorisation", PassDrones.YEAR, Envelope.Kind.AUTHORISATION, PassDrones.ENVELOPE_CENTS);
        envelope("payment", PassDrones.YEAR, Envelope.Kind.PAYMENT, PassDrones.ENVELOPE_CENTS / 2);
        envelope("payment", PassDrones.YEAR + 1, Envelope.Kind.PAYMENT, PassDrones.ENVELOPE_CENTS / 2);
    }

    private void envelope(String name, int year, Envelope.Kind kind, long cents) {
        programmes.addEnvelope(new Envelope(
                id("envelope pass-drones " + name + " " + year), PROGRAMME, Axis.DRONES, year, cents, kind));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
