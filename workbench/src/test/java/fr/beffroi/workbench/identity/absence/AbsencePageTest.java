package fr.beffroi.workbench.identity.absence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class AbsencePageTest {
    @Autowired
    private NewPeople newPeople;

    @Test
    void anOfficerAnnouncesAnAbsenceAndTakesItBack(Visitor visitor) {
        newPeople.make("absente@demo.example", Role.OFFICER);
        newPeople.make("remplacante@demo.example", Role.OFFICER);
        LocalDate today = LocalDate.now();
        visitor.signIn("absente@demo.example", NewPeople.PASSWORD);
        visitor.open("/compte/absences");
        visitor.page().selectOption("#personne", new SelectOption().setLabel("remplacante"));
        visitor.page().fill("#du", today.plusDays(9).toString());
        visitor.page().fill("#au", today.plusDays(2).toString());
        visitor.page().click("text=Retenir");
        assertThat(visitor.page().locator(".note.bad").innerText()).contains("dernier jour");
        assertThat(visitor.page().locator("#du").inputValue())
                .as("nothing typed is lost")
                .isEqualTo(today.plusDays(9).toString());
        visitor.page().fill("#au", today.plusDays(16).toString());
        visitor.page().click("text=Retenir");
        assertThat(visitor.page().locator("tbody").innerText())
                .contains("absente")
                .contains("remplacante");
        visitor.assertAccessible();
        visitor.photograph("absences");
        visitor.page().click("text=Y mettre fin");
        assertThat(visitor.page().locator("tbody").count()).isZero();
        visitor.assertNoComplaints();
    }
}
