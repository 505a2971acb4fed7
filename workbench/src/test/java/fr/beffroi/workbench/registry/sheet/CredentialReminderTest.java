package fr.beffroi.workbench.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.reminder.CredentialReminders;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkbenchTest
class CredentialReminderTest {
    @Autowired
    CredentialReminders reminders;

    @Test
    void aCompanyIsRemindedOnceOfACredentialThatEnds() {
        String head = DemoPeople.email("company-member");
        long before = TestMail.count(head);
        // The demo company's ISO 9001 ends in two months, within the ninety days of its reminder; colleagues are told
        // too.
        assertThat(reminders.sendDue()).isPositive();
        assertThat(TestMail.count(head)).isEqualTo(before + 1);
        assertThat(TestMail.linkPath(head)).startsWith("/entreprises/" + Siren.fictive(1) + "/certifications/");
        assertThat(reminders.sendDue()).isZero();
        assertThat(TestMail.count(head)).isEqualTo(before + 1);
    }
}
