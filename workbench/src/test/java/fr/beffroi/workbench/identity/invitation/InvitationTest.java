package fr.beffroi.workbench.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class InvitationTest {
    private static final String PASSWORD = "une brouette de quetsches";

    private static void invite(Visitor visitor, String seat, String email) {
        visitor.open("/invitations");
        visitor.page().selectOption("#place", new SelectOption().setLabel(seat));
        visitor.page().fill("#courriel", email);
        visitor.page().click("main form .button.main");
    }

    @Test
    void anAdministratorInvitesAnOfficerWhoComesIn(Visitor administrator, Visitor officer) {
        administrator.signIn("administrator");
        invite(administrator, "Task force régionale (fictive) · agent de la task force", "nouvel.agent@demo.example");
        assertThat(administrator.page().locator(".note.good").innerText()).contains("nouvel.agent@demo.example");
        administrator.photograph("invitations");

        String path = TestMail.linkPath("nouvel.agent@demo.example");
        officer.open(path);
        officer.photograph("invitation");
        officer.page().fill("#nom", "Nouvel agent");
        officer.page().fill("#mot-de-passe", "motdepasse2026");
        officer.page().click("main button[type=submit]");
        assertThat(officer.page().locator(".note.bad").innerText()).contains("devine en premier");
        assertThat(officer.page().inputValue("#nom")).isEqualTo("Nouvel agent");
        officer.page().fill("#mot-de-passe", PASSWORD);
        officer.page().click("main button[type=submit]");
        assertThat(officer.page().locator("h1").innerText()).contains("Nouvel agent");

        Visitor stranger = administrator;
        stranger.page().click("text=Se déconnecter");
        stranger.open(path);
        assertThat(stranger.page().locator("h1").innerText()).contains("ne fonctionne plus");
        stranger.forgetComplaints();
        stranger.photograph("link-gone");
        stranger.signIn("nouvel.agent@demo.example", PASSWORD);
        assertThat(stranger.page().locator("h1").innerText()).contains("Nouvel agent");
    }

    @Test
    void aWithdrawnInvitationLeadsNowhere(Visitor visitor) {
        visitor.signIn("officer");
        invite(visitor, "Donneur d’ordre (fictif) · acheteur", "retire@demo.example");
        String path = TestMail.linkPath("retire@demo.example");
        visitor.page().click("tr:has-text('retire@demo.example') >> text=Retirer");
        visitor.open(path);
        assertThat(visitor.page().locator("h1").innerText()).contains("ne fonctionne plus");
    }

    @Test
    void officersCannotGiveWhatTheyMayNot(Visitor visitor) {
        visitor.signIn("officer");
        visitor.open("/invitations");
        assertThat(visitor.page().locator("#place").innerText())
                .contains("acheteur")
                .doesNotContain("administrateur");
    }

    @Test
    void whoMayInviteWhom() {
        UUID own = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Viewer head = new Viewer(UUID.randomUUID(), own, Role.COMPANY_MEMBER);
        assertThat(Invitations.mayInvite(head, own, Role.COMPANY_MEMBER)).isTrue();
        assertThat(Invitations.mayInvite(head, other, Role.COMPANY_MEMBER)).isFalse();
        assertThat(Invitations.mayInvite(head, own, Role.OFFICER)).isFalse();
        Viewer officer = new Viewer(UUID.randomUUID(), own, Role.OFFICER);
        assertThat(Invitations.mayInvite(officer, other, Role.BUYER)).isTrue();
        assertThat(Invitations.mayInvite(officer, own, Role.OFFICER)).isFalse();
        assertThat(Invitations.mayInvite(new Viewer(UUID.randomUUID(), own, Role.AUDITOR), own, Role.AUDITOR))
                .isFalse();
    }
}
