package fr.beffroi.workbench.aid.programme;

import java.util.Locale;
import java.util.UUID;

/**
 * Money of a programme for a year.
 *
 * @param kind what the money may be used for
 */
public record Envelope(UUID id, UUID programme, Axis axis, int year, long amountCents, Kind kind) {

    /** Multi-annual budgets keep promises and payments apart (nomenclature M57). */
    public enum Kind {
        /** What may be promised (autorisation de programme). */
        AUTHORISATION,
        /** What may be paid in the year (crédit de paiement). */
        PAYMENT;

        /** Its name in the database and in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
