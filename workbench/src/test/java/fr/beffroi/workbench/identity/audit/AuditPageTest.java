package fr.beffroi.workbench.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log in the browser; what the verification finds is for {@link AuditVerificationTest}. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class AuditPageTest {

    @Test
    void anAuditorReadsTheLogAndVerifiesIt(Visitor visitor) {
        visitor.signIn("auditor");
        visitor.page().click("nav >> text=Contrôle");
        assertThat(visitor.page().locator("tbody tr").first().innerText())
                .contains("connexion", "Auditeur de démonstration", "Task force régionale (fictive)");
        visitor.photograph("audit");
        visitor.page().selectOption("#action", "person.signIn");
        visitor.page().click("text=Filtrer");
        assertThat(visitor.page().locator("tbody th").allInnerTexts())
                .isNotEmpty()
                .containsOnly("connexion");

        visitor.page().click("text=Vérifier toute la chaîne");
        assertThat(visitor.page().locator(".note.good").innerText()).contains("Le journal est intact");
        String point = visitor.page().locator(".note.good code").innerText();
        visitor.photograph("audit-verified");
        visitor.page().fill("#point", point);
        visitor.page().click("text=Vérifier toute la chaîne");
        assertThat(visitor.page().locator(".note.good").innerText()).contains("Le journal est intact");

        // Another past than ours: the same place with another hash.
        visitor.page().fill("#point", "1:" + "0".repeat(64));
        visitor.page().click("text=Vérifier toute la chaîne");
        assertThat(visitor.page().locator(".note.bad").innerText()).contains("refaite ou raccourcie");
        visitor.page().fill("#point", "douze");
        visitor.page().click("text=Vérifier toute la chaîne");
        assertThat(visitor.page().locator(".note.bad").innerText()).contains("«\u00a0douze\u00a0» n’est pas un point");
    }
}
