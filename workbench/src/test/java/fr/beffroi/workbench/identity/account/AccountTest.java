package fr.beffroi.workbench.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class AccountTest {
    private static final String NEW_PASSWORD = "trois vieux moulins tournent";

    @Autowired
    private NewPeople newPeople;

    @Test
    void aPersonChangesPasswordAndTheOtherSessionsEnd(Visitor here, Visitor there) {
        newPeople.make("change@demo.example", Role.BUYER);
        here.signIn("change@demo.example", NewPeople.PASSWORD);
        there.signIn("change@demo.example", NewPeople.PASSWORD);
        here.open("/compte");
        assertThat(here.page().locator("#sessions .membership").count()).isEqualTo(2);
        here.photograph("account");
        here.page().fill("#actuel", "faux");
        here.page().fill("#nouveau", NEW_PASSWORD);
        here.page().click("text=Changer le mot de passe");
        assertThat(here.page().locator("#password .note.bad").innerText()).contains("pas votre mot de passe");
        here.page().fill("#actuel", NewPeople.PASSWORD);
        here.page().fill("#nouveau", NEW_PASSWORD);
        here.page().click("text=Changer le mot de passe");
        assertThat(here.page().locator("#password .note.good").innerText()).contains("enregistré");
        there.open("/compte");
        assertThat(there.page().url()).contains("/connexion");
        there.signIn("change@demo.example", NEW_PASSWORD);
        // Back on the page that was wanted before.
        assertThat(there.page().locator("h1").innerText()).contains("change, voici votre compte");
    }

    @Tag("slow")
    @Test
    void aPersonEndsASessionElsewhere(Visitor here, Visitor there) {
        newPeople.make("fin@demo.example", Role.BUYER);
        here.signIn("fin@demo.example", NewPeople.PASSWORD);
        there.signIn("fin@demo.example", NewPeople.PASSWORD);
        here.open("/compte");
        here.page().click("#sessions >> text=Fermer >> nth=0");
        assertThat(here.page().locator("#sessions .membership").count()).isEqualTo(1);
        there.open("/compte");
        assertThat(there.page().url()).contains("/connexion");
    }

    @Test
    void aForgottenPasswordIsReplacedByMail(Visitor visitor) {
        newPeople.make("oubli@demo.example", Role.BUYER);
        visitor.open("/mot-de-passe/oublie");
        visitor.photograph("password-forgotten");
        visitor.page().fill("#courriel", "oubli@demo.example");
        visitor.page().click("text=Envoyer le lien");
        String answer = visitor.page().locator(".note.good").innerText();
        visitor.open(TestMail.linkPath("oubli@demo.example"));
        visitor.photograph("password-new");
        visitor.page().fill("#mot-de-passe", NEW_PASSWORD);
        visitor.page().click("main button[type=submit]");
        visitor.page().fill("#courriel", "oubli@demo.example");
        visitor.page().fill("#mot-de-passe", NEW_PASSWORD);
        visitor.page().click("main button[type=submit]");
        assertThat(visitor.page().locator("h1").innerText()).contains("Bonjour");

        visitor.page().click("text=Se déconnecter");
        visitor.open("/mot-de-passe/oublie");
        visitor.page().fill("#courriel", "inconnu@demo.example");
        visitor.page().click("text=Envoyer le lien");
        assertThat(visitor.page().locator(".note.good").innerText())
                .isEqualTo(answer.replace("oubli@demo.example", "inconnu@demo.example"));
        assertThat(TestMail.count("inconnu@demo.example")).isZero();
    }

    @Test
    void aPersonActsForAnotherOfTheirOrganisations(Visitor visitor) {
        newPeople.make("deux@demo.example", Role.BUYER, Role.COMPANY_MEMBER);
        visitor.signIn("deux@demo.example", NewPeople.PASSWORD);
        visitor.open("/compte");
        visitor.page().click("#organisations >> text=Agir pour elle");
        visitor.page().click("text=Se déconnecter");
        visitor.signIn("deux@demo.example", NewPeople.PASSWORD);
        visitor.open("/compte");
        String first =
                visitor.page().locator("#organisations .membership:has(.tag)").innerText();
        visitor.page().click("#organisations >> text=Agir pour elle");
        assertThat(visitor.page()
                        .locator("#organisations .membership:has(.tag)")
                        .innerText())
                .isNotEqualTo(first);
    }

    @Test
    void tooManyWrongPasswordsMustWait(Visitor visitor) {
        for (int number = 0; number < 5; number++) {
            visitor.signIn("personne-" + "x@demo.example", "faux");
            assertThat(visitor.page().locator(".note.bad:visible").innerText()).contains("ne vont pas ensemble");
        }
        visitor.signIn("personne-x@demo.example", "faux");
        assertThat(visitor.page().locator("main").innerText()).contains("Réessayez dans une minute");
        visitor.forgetComplaints();
        visitor.photograph("too-many");
    }

    @Test
    void aPersonTakesTheirDataAndAsksToBeErased(Visitor person, Visitor administrator) {
        newPeople.make("efface@demo.example", Role.BUYER);
        person.signIn("efface@demo.example", NewPeople.PASSWORD);
        person.open("/compte");
        String data = (String) person.page().evaluate("async () => (await fetch('/api/account/export')).text()");
        assertThat(data).contains("efface@demo.example", "consents", "sessions").doesNotContain("argon2");
        person.page().click("summary");
        person.page().click("button:has-text('Demander mon effacement')");
        assertThat(person.page().locator("#data").innerText()).contains("Retirer ma demande");

        administrator.signIn("administrator");
        administrator.open("/administration/personnes?mots=efface");
        assertThat(administrator.page().locator("tbody").innerText()).contains("demande son effacement");
        administrator.photograph("people");
        administrator.page().click("tbody a");
        administrator.photograph("person");
        administrator.page().click("summary");
        administrator.page().click("details button");
        assertThat(administrator.page().locator(".note.good").innerText()).contains("effacée");
        person.open("/compte");
        assertThat(person.page().url()).contains("/connexion");
    }
}
