package fr.beffroi.workbench.meetings.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.beffroi.workbench.funding.document.ReadPdf;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.meetings.note.StepReminders;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An event from its making to what came of it: registration, wishes, a schedule, the day with a no-show, a next step that is reminded of and closed. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class MeetingJourneyTest {
    private static final String COMPANY = "rencontre.entreprise@demo.example";
    private static final String OTHER = "rencontre.seconde@demo.example";
    private static final String BUYER = "rencontre.acheteur@demo.example";
    private static final String OFFICER = "rencontre.agent@demo.example";
    private static final String COMPANY_NAME = "Parachutes du Saint-Quentinois (fictif)";
    private static final String OTHER_NAME = "Boules optroniques de la Métropole (fictif)";
    private static final String BUYER_NAME = "Donneur d’ordre (fictif)";
    private static final double SEARCH_MILLIS = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private StepReminders reminders;

    @Test
    void fromTheAnnouncementToAnOrder(Visitor officer, Visitor company, Visitor buyer) throws IOException {
        people.join(COMPANY, COMPANY_NAME);
        people.join(OTHER, OTHER_NAME);
        newPeople.make(BUYER, Role.BUYER);
        newPeople.make(OFFICER, Role.OFFICER);
        Page page = officer.signIn(OFFICER, NewPeople.PASSWORD);
        String event = make(officer, page);
        String path = "/rencontres/" + event;
        register(company, path);
        try (Caller second = new Caller(port, OTHER, NewPeople.PASSWORD);
                Caller asker = new Caller(port, BUYER, NewPeople.PASSWORD)) {
            String stay = "{\"person1\":\"Direction (fictive)\",\"keepsApart\":\"oui\"}";
            assertThat(second.call("PUT", api(event) + "/registration", stay).status())
                    .isEqualTo(200);
            assertThat(asker.call("PUT", api(event) + "/registration", stay).status())
                    .isEqualTo(200);
        }
        enterService(officer, page, path);
        wish(company, path, BUYER_NAME);
        refuse(company, path);
        try (Caller second = new Caller(port, OTHER, NewPeople.PASSWORD)) {
            wishByProgram(second, event);
        }
        schedule(officer, page, path);
        assertThat(TestMail.newestText(COMPANY)).contains("voici le programme", BUYER_NAME, "table 1");
        assertThat(TestMail.newestEnclosed(COMPANY))
                .contains("BEGIN:VCALENDAR", "SUMMARY:Rendez-vous", BUYER_NAME, "METHOD:PUBLISH");
        papers(page, path);
        dayGoesWrong(officer, page, path);
        Page phone = company.open(path + "/programme");
        assertThat(phone.locator("h1")).containsText("un rendez-vous");
        company.photograph("meetings-programme");
        agree(company, phone);
        remindAndClose(buyer);
        page = officer.open(path);
        assertThat(page.locator("section:has(#suites)")).containsText("Commande");
        assertThat(page.locator("section:has(#suites) h2")).containsText("Une suite convenue, aucune en cours");
        assertThat(page.content()).doesNotContain("Envoyer le plan du harnais");
        officer.photograph("meetings-event-after");
    }

    private static String api(String event) {
        return "/api/meeting-events/" + event;
    }

    private static String make(Visitor officer, Page page) {
        officer.open("/rencontres");
        page.fill("#e-nom", "Rencontres d’essai (fictif)");
        page.fill("#e-jour", LocalDate.now().plusDays(1).toString());
        page.fill("#e-pauses", "midi");
        page.click("main .main");
        assertThat(page.locator(".note.bad")).containsText("Lieu");
        assertThat(page.locator(".note.bad")).containsText("« midi » ne se lit pas");
        page.fill("#e-lieu", "Halle (fictive)");
        page.fill("#e-pauses", "10:20-10:40, 12:00-14:00");
        page.fill("#e-part", "1");
        page.fill("#e-recherche", "5");
        page.fill("#e-presentation", "Une matinée d’essai.");
        page.click("main .main");
        assertThat(page.locator("h1")).containsText("en préparation");
        officer.photograph("meetings-event");
        page.click("text=Ouvrir les inscriptions");
        assertThat(page.locator("h1")).containsText("inscriptions ouvertes");
        return page.url().replaceAll("[?#].*", "").replaceAll(".*/", "");
    }

    private static void register(Visitor company, String path) {
        Page page = company.signIn(COMPANY, NewPeople.PASSWORD);
        company.open(path);
        page.click("text=S’inscrire");
        page.click("main .main");
        assertThat(page.locator(".note.bad")).containsText("Première personne");
        page.fill("#p-personne-1", "Direction (fictive)");
        page.fill("#p-depart", "12:00");
        company.photograph("meetings-registration");
        page.click("main .main");
        assertThat(page.locator("h1")).containsText("aucun souhait");
    }

    private static void enterService(Visitor officer, Page page, String path) {
        officer.open(path);
        page.click("#ajouter");
        page.selectOption("#p-nature", "service");
        page.fill("#p-nom", "Guichet qualité (fictif)");
        page.check("input[name=familles][value=quality]");
        page.fill("#p-personne-1", "Conseil (fictif)");
        page.click("text=Inscrire >> nth=-1");
        assertThat(page.locator("section:has(#participants)")).containsText("Guichet qualité (fictif)");
        officer.photograph("meetings-participants");
    }

    private static void wish(Visitor visitor, String path, String whom) {
        Page page = visitor.open(path + "/souhaits");
        item(page, whom).locator("button[value=wish]").click();
        assertThat(item(page, whom)).containsText("souhaité");
    }

    private static void refuse(Visitor company, String path) {
        Page page = company.open(path + "/souhaits");
        item(page, "Guichet qualité (fictif)").locator("button[value=refuse]").click();
        assertThat(page.locator("h1")).containsText("un souhait, un refus");
        company.photograph("meetings-wishes");
    }

    private static Locator item(Page page, String whom) {
        return page.locator("li.item", new Page.LocatorOptions().setHasText(whom));
    }

    /** Wishes for every table. */
    private static void wishByProgram(Caller caller, String event) {
        var all = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(caller.call("GET", api(event) + "/participants", "").body());
        String own = "";
        for (var one : all) {
            own = one.path("own").asBoolean() ? one.path("id").asString() : own;
        }
        for (var one : all) {
            if (!one.path("kind").asString().equals("COMPANY")) {
                Caller.Answer answer = caller.call(
                        "PUT",
                        api(event) + "/participants/" + own + "/wishes/"
                                + one.path("id").asString(),
                        "{\"answer\":\"wish\"}");
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            }
        }
    }

    private static void schedule(Visitor officer, Page page, String path) {
        officer.open(path + "/planning");
        page.click("text=Chercher un planning");
        page.locator("text=Voir le planning").click(new Locator.ClickOptions().setTimeout(SEARCH_MILLIS));
        assertThat(page.locator("h1")).containsText("3 rendez-vous");
        assertThat(page.locator("main")).not().containsText(COMPANY_NAME + " avec Guichet");
        Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(COMPANY_NAME));
        assertThat(row).hasCount(1);
        row.locator("button[value=garder]").click();
        assertThat(page.locator("section:has(#consignes)")).containsText("gardé à");
        page.click("text=Chercher de nouveau");
        page.locator("text=Voir le planning").click(new Locator.ClickOptions().setTimeout(SEARCH_MILLIS));
        officer.photograph("meetings-schedule");
        page.click("text=Publier et envoyer les programmes");
        assertThat(page.locator("h1")).containsText("3 rendez-vous publiés");
    }

    private static void papers(Page page, String path) throws IOException {
        page.navigate(page.url().replaceAll("/rencontres/.*", "") + path);
        Download badges = page.waitForDownload(() -> page.click("text=Badges (PDF)"));
        assertThat(ReadPdf.of(Files.readAllBytes(badges.path())).text())
                .contains("Direction (fictive)", "Guichet qualité (fictif)", "Conseil (fictif)");
        Download tables = page.waitForDownload(() -> page.click("text=Plan des tables (PDF)"));
        assertThat(ReadPdf.of(Files.readAllBytes(tables.path())).text()).contains(BUYER_NAME, OTHER_NAME);
    }

    private static void dayGoesWrong(Visitor officer, Page page, String path) {
        officer.open(path + "/jour");
        assertThat(page.locator("h1")).containsText("Rien à signaler");
        page.selectOption("#qui", new com.microsoft.playwright.options.SelectOption().setLabel(OTHER_NAME));
        page.click("text=Signaler et chercher une réparation");
        assertThat(page.locator("h1"))
                .containsText("réparation attend", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(page.locator(".repair")).containsText("2 rendez-vous perdus");
        assertThat(page.locator(".repair")).containsText(OTHER_NAME);
        officer.photograph("meetings-day");
        long before = TestMail.count(OTHER);
        page.click("text=Publier la réparation");
        assertThat(page.locator(".note.good")).containsText("planning réparé est publié");
        Awaitility.await().until(() -> TestMail.count(OTHER) > before);
        assertThat(TestMail.newestText(OTHER)).contains("a changé", "Aucun rendez-vous");
        Awaitility.await().until(() -> TestMail.newestText(BUYER).contains("a changé"));
        // Whom it does not touch hears nothing.
        assertThat(TestMail.newestText(COMPANY)).contains("voici le programme");
    }

    private static void agree(Visitor company, Page page) {
        page.click("text=Notes et suite");
        page.fill("#note-texte", "DIFFUSION RESTREINTE");
        page.click("text=Garder la note");
        assertThat(page.locator("main")).containsText("DIFFUSION RESTREINTE");
        company.forgetComplaints();
        page.goBack();
        page.fill("#note-texte", "Intéressé par nos sangles ; veut voir l’atelier.");
        page.click("text=Garder la note");
        assertThat(page.locator("section:has(#notes)")).containsText("veut voir l’atelier");
        page.fill("#suite-texte", "Envoyer le plan du harnais pour un devis");
        page.click("text=Convenir >> nth=-1");
        assertThat(page.locator("section:has(#suite)")).containsText("Une suite est en cours");
        company.photograph("meetings-note");
    }

    private void remindAndClose(Visitor buyer) {
        LocalDate today = LocalDate.now();
        long company = TestMail.count(COMPANY);
        long asker = TestMail.count(BUYER);
        reminders.sendDue(today.plusDays(8));
        assertThat(TestMail.count(COMPANY)).isEqualTo(company);
        reminders.sendDue(today.plusDays(9));
        assertThat(TestMail.count(COMPANY)).isEqualTo(company + 1);
        assertThat(TestMail.count(BUYER)).isEqualTo(asker + 1);
        reminders.sendDue(today.plusDays(20));
        assertThat(TestMail.count(COMPANY)).isEqualTo(company + 1);
        reminders.sendDue(today.plusDays(21));
        assertThat(TestMail.count(COMPANY)).isEqualTo(company + 2);
        assertThat(TestMail.newestText(BUYER)).contains(COMPANY_NAME).doesNotContain("harnais");
        Page page = buyer.signIn(BUYER, NewPeople.PASSWORD);
        buyer.open(TestMail.linkPath(BUYER));
        assertThat(page.locator("main")).containsText("veut voir l’atelier");
        page.click("button[value=order]");
        assertThat(page.locator("section:has(#suite)")).containsText("Commande");
        reminders.sendDue(today.plusDays(40));
        assertThat(TestMail.count(COMPANY)).isEqualTo(company + 2);
    }
}
