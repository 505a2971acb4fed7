package fr.beffroi.workbench.identity.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class LetterTest {

    /** Makes a letter to a company the demo does not know, and gives its code. */
    private static String write(Visitor officer, String siren, String name) {
        officer.signIn("officer");
        officer.open("/courriers");
        officer.page().fill("#siren", siren);
        officer.page().fill("#nom", name);
        officer.page().fill("#adresse", name + "\n1 place du Beffroi\n59000 Ville (fictive)");
        officer.page().click("main button[type=submit]");
        return officer.page().locator(".code").innerText();
    }

    private static void claim(Visitor head, String siren, String code, String email) {
        head.open("/rejoindre");
        head.page().fill("#siren", siren);
        head.page().fill("#code", code);
        head.page().fill("#courriel", email);
        head.page().click("main button[type=submit]");
    }

    @Test
    void aCompanyHeadComesInByTheCodeOfALetterAndConsents(Visitor officer, Visitor head) {
        String code = write(officer, "100000009", "Fonderie (fictive)");
        officer.photograph("letter");
        officer.open("/courriers");
        officer.photograph("letters");

        head.open("/rejoindre");
        head.photograph("claim");
        claim(head, "100 000 009", code.toLowerCase(Locale.ROOT).replace('-', ' '), "tete@demo.example");
        assertThat(head.page().locator(".note.good").innerText()).contains("tete@demo.example");
        head.open(TestMail.linkPath("tete@demo.example"));
        assertThat(head.page().locator("fieldset").innerText()).contains("Votre accord");
        head.photograph("consent");
        head.page().fill("#nom", "Tête");
        head.page().fill("#mot-de-passe", "une brouette de quetsches");
        head.page().evaluate("document.querySelector('[name=accord]').required = false");
        head.page().click("main button[type=submit]");
        assertThat(head.page().locator(".note.bad").innerText()).contains("Votre accord est nécessaire");
        head.page().check("[name=accord]");
        head.page().fill("#mot-de-passe", "une brouette de quetsches");
        head.page().click("main button[type=submit]");
        assertThat(head.page().locator("h1").innerText()).contains("Tête");
        head.open("/compte");
        assertThat(head.page().locator("#organisations").innerText()).contains("Fonderie (fictive)");
        String data = (String) head.page().evaluate("async () => (await fetch('/api/account/export')).text()");
        assertThat(data).contains("2026-11-24", "Ses capacités, ses coûts et ses freins");

        claim(officer, "100000009", code, "autre@demo.example");
        assertThat(officer.page().locator(".note.bad").innerText()).contains("ne vont pas ensemble");
    }

    @Tag("slow")
    @Test
    void afterFiveWrongCodesTheRightOneIsWrongToo(Visitor officer, Visitor head) {
        String code = write(officer, "100000017", "Tôlerie (fictive)");
        for (int number = 0; number < 5; number++) {
            claim(head, "100000017", "0000-0000-0000", "voleur@demo.example");
        }
        claim(head, "100000017", code, "voleur@demo.example");
        assertThat(head.page().locator(".note.bad").innerText()).contains("ne vont pas ensemble");
        assertThat(TestMail.count("voleur@demo.example")).isZero();
    }
}
