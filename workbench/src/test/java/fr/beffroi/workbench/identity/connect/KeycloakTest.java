package fr.beffroi.workbench.identity.connect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Signing in at a real Keycloak whose realm speaks as ProConnect does: the same scopes, a signed answer about the person, the SIRET of their
 * establishment. Slow: Keycloak takes a minute and more to start the first time.
 */
@Tag("slow")
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {
    private static final String PASSWORD = "clocher";
    private static @Nullable KeycloakServer keycloak;

    @Autowired
    private NewPeople newPeople;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        keycloak = KeycloakServer.find().map(KeycloakServer::start).orElse(null);
        if (keycloak != null) {
            properties.add("beffroi.oidc.issuer", keycloak::issuer);
            properties.add("beffroi.oidc.client-id", () -> "beffroi");
            properties.add("beffroi.oidc.client-secret", () -> "secret-d-essai");
        }
    }

    @BeforeEach
    void keycloakIsThere() {
        Assumptions.assumeTrue(keycloak != null, "Keycloak is missing: ./beffroi test --slow brings it");
    }

    @AfterAll
    static void end() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static void arrive(Visitor visitor, String user) {
        visitor.open("/connexion");
        visitor.page().click("text=S’identifier avec ProConnect");
        visitor.page().fill("#username", user);
        visitor.page().fill("#password", PASSWORD);
        visitor.page().click("#kc-login");
        visitor.forgetComplaints();
    }

    @Test
    @Order(1)
    void theSiretTiesAPersonToTheirCompany(Visitor visitor) {
        visitor.open("/connexion");
        visitor.photograph("sign-in-connect");
        arrive(visitor, "dirigeante");
        assertThat(visitor.page().locator("h1").innerText()).contains("Dirigeante d’essai");
        assertThat(visitor.page().locator("main").innerText()).contains("10000002500016");
        visitor.photograph("claim-connect");
        visitor.page().fill("#entreprise", "Filature (fictive)");
        visitor.page().check("[name=accord]");
        visitor.page().click("main button[type=submit]");
        assertThat(visitor.page().locator("h1").innerText()).contains("Bonjour, Dirigeante d’essai");
        visitor.open("/compte");
        assertThat(visitor.page().locator("#organisations").innerText())
                .contains("Filature (fictive)", "chef d’entreprise");

        // Signing out also ends the session at the provider: the next one is asked who they are.
        visitor.page().click("text=Se déconnecter");
        assertThat(visitor.page().locator(".self").innerText()).contains("Se connecter");
        visitor.forgetComplaints();
        arrive(visitor, "dirigeante");
        assertThat(visitor.page().locator("h1").innerText()).contains("Bonjour, Dirigeante d’essai");
    }

    @Test
    @Order(2)
    void whoComesSecondIsInvitedByTheFirst(Visitor visitor) {
        arrive(visitor, "collegue");
        assertThat(visitor.page().locator(".note.warn").innerText()).contains("Filature (fictive)", "invitation");
        assertThat(visitor.page().locator("main form").count()).isZero();
    }

    @Test
    void withoutASiretNobodyIsTied(Visitor visitor) {
        arrive(visitor, "sans-siret");
        assertThat(visitor.page().url()).contains("/rejoindre?sans-siret");
        assertThat(visitor.page().locator(".note.warn").innerText()).contains("ne dit pas de quelle entreprise");
    }

    @Test
    void aVerifiedAddressIsThePersonWhoHasIt(Visitor visitor) {
        newPeople.make("connue@demo.example", Role.BUYER);
        arrive(visitor, "connue");
        assertThat(visitor.page().locator("h1").innerText()).contains("Bonjour, connue");
    }

    @Test
    void anAddressAnybodyCouldHaveWrittenIsNobody(Visitor visitor) {
        newPeople.make("usurpe@demo.example", Role.ADMINISTRATOR);
        arrive(visitor, "usurpe");
        assertThat(visitor.page().url()).contains("/connexion?relier");
        visitor.open("/compte");
        assertThat(visitor.page().url()).endsWith("/connexion");

        // Who knows the password too links the two, once.
        visitor.signIn("usurpe@demo.example", NewPeople.PASSWORD);
        visitor.open("/compte");
        visitor.page().click("text=Relier ProConnect");
        visitor.forgetComplaints();
        if (visitor.page().locator("#username").count() > 0) {
            visitor.page().fill("#username", "usurpe");
            visitor.page().fill("#password", PASSWORD);
            visitor.page().click("#kc-login");
        }
        assertThat(visitor.page().url()).endsWith("/compte");
        visitor.page().click("text=Se déconnecter");
        arrive(visitor, "usurpe");
        assertThat(visitor.page().locator("h1").innerText()).contains("Bonjour, usurpe");
    }
}
