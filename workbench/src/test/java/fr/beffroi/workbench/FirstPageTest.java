package fr.beffroi.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class FirstPageTest {

    @Test
    void aStrangerReadsWhatBeffroiIsFor(Visitor visitor) {
        visitor.open("/");
        assertThat(visitor.page().locator("h1").innerText()).contains("montée en cadence");
        visitor.photograph("welcome");
    }

    @Test
    void anOfficerSignsInAndOut(Visitor visitor) {
        visitor.open("/connexion");
        visitor.photograph("sign-in");
        visitor.signIn("officer");
        assertThat(visitor.page().locator("h1").innerText()).contains("Agent de démonstration");
        visitor.photograph("home-officer");
        visitor.page().click("text=Se déconnecter");
        assertThat(visitor.page().locator(".self").innerText()).contains("Se connecter");
    }

    @Test
    void englishIsAtASwitch(Visitor visitor) {
        visitor.open("/");
        visitor.page().click("text=English");
        assertThat(visitor.page().locator("h1").innerText()).contains("ramp-up");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void theAccessibilityStatementIsAtTheFoot(Visitor visitor) {
        visitor.open("/");
        visitor.page().click("footer >> text=Accessibilité");
        assertThat(visitor.page().locator("h1").innerText()).contains("non conforme");
        assertThat(visitor.page().locator("main").innerText()).contains("Défenseur des droits");
        visitor.photograph("accessibility");
        visitor.page().click("text=English");
        assertThat(visitor.page().locator("h1").innerText()).contains("not conforming");
    }

    @Test
    void aPageThatIsNotThereSaysWhatToDo(Visitor visitor) {
        visitor.open("/nulle-part");
        assertThat(visitor.page().locator("h1").innerText()).contains("n’existe pas");
        visitor.forgetComplaints();
        visitor.photograph("not-found");
    }
}
