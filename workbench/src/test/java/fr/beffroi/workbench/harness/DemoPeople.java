package fr.beffroi.workbench.harness;

import java.util.Map;

/** The demo's accounts, by role. */
public final class DemoPeople {
    public static final String PASSWORD = "beffroi-demo";
    private static final Map<String, String> EMAILS = Map.of(
            "administrator", "administrateur@demo.example",
            "officer", "agent@demo.example",
            "company-member", "entreprise@demo.example",
            "buyer", "acheteur@demo.example",
            "auditor", "auditeur@demo.example");

    private DemoPeople() {}

    /** The address of the demo's person with a role. */
    public static String email(String role) {
        String email = EMAILS.get(role);
        if (email == null) {
            throw new IllegalArgumentException("No demo account for " + role + ".\nMaybe one of " + EMAILS.keySet());
        }
        return email;
    }
}
