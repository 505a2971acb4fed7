package fr.beffroi.workbench.funding.life;

import java.util.Locale;

/** Names of states and steps in the database, in message keys and in the table of the docs: {@code PaymentAsked} is {@code payment-asked}. */
public final class Codes {
    private Codes() {}

    /** The name of a type of state or step. */
    public static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
