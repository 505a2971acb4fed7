package fr.beffroi.workbench.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** With Chromium's virtual authenticator: real keys, real signatures, no finger. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class PasskeyTest {
    @Autowired
    private NewPeople newPeople;

    private static CDPSession device(Visitor visitor, boolean verifiesOwner) {
        CDPSession devtools = visitor.page().context().newCDPSession(visitor.page());
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", verifiesOwner);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
        return devtools;
    }

    @Test
    void aPersonAddsNamesUsesAndRemovesAPasskey(Visitor visitor) {
        newPeople.make("cle@demo.example", Role.BUYER);
        visitor.signIn("cle@demo.example", NewPeople.PASSWORD);
        device(visitor, true);
        visitor.open("/compte");
        visitor.page().fill("#cle-nouvelle", "Téléphone");
        visitor.page().click("text=Ajouter une clé d’accès");
        visitor.page().waitForSelector("#passkeys .membership");
        visitor.page().fill("#passkeys .membership input[name=nom]", "Mon téléphone");
        visitor.page().click("#passkeys >> text=Renommer");
        assertThat(visitor.page().inputValue("#passkeys .membership input[name=nom]"))
                .isEqualTo("Mon téléphone");

        visitor.page().click("text=Se déconnecter");
        visitor.open("/connexion");
        visitor.page().click("text=Se connecter avec une clé d’accès");
        visitor.page().waitForURL(url -> !url.contains("/connexion"));
        visitor.open("/compte");
        assertThat(visitor.page().locator("h1").innerText()).contains("cle");
        visitor.assertNoComplaints();

        visitor.page().click("#passkeys .membership >> text=Retirer");
        assertThat(visitor.page().locator("#passkeys .membership").count()).isZero();
        visitor.page().click("text=Se déconnecter");
        visitor.open("/connexion");
        visitor.page().click("text=Se connecter avec une clé d’accès");
        visitor.page().waitForSelector("[data-passkey-failed]:not([hidden])");
    }
}
