package fr.beffroi.workbench.funding.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.funding.ledger.Account;
import fr.beffroi.workbench.funding.ledger.LedgerVerification;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole life of a grant of 30 000 €, by five people in the browser: from the first draft to the last euro, and to the cent in the books. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class WholeLifeTest {
    private static final String COMPANY = "Hélices du Noyonnais (fictif)";
    private static final String TITLE = "Banc d’essai pour hélices rapides";
    private static final String ACT = "2026-CP-0042";
    private static final long GRANT = 30_000_00;
    private static final List<String> PAPERS = List.of(
            "Devis", "Derniers comptes annuels", "Déclaration des aides de minimis de l’entreprise unique", "RIB");

    @Autowired
    private FundingPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private DataSource dataSource;

    @Test
    void fromTheFirstDraftToTheLastEuro(
            Visitor company, Visitor officer, Visitor second, Visitor clerk, Visitor accountant) throws Exception {
        people.join("vie.entreprise@demo.example", COMPANY);
        for (String name : List.of("agent", "second", "seance", "comptable")) {
            people.officer("vie." + name + "@demo.example");
        }
        Map<Account, Long> before = books();
        begin(company);
        writeRequest(company);
        String file = handIn(company);
        examine(officer, company, file);
        confirm(second, file);
        decide(clerk, file);
        agree(officer, company, file);
        askPayment(company, file);
        pay(officer, second, accountant, file);
        close(officer, file);
        envelope(second);

        Map<Account, Long> after = books();
        assertThat(grown(before, after, Account.PAID)).isEqualTo(28_500_00);
        assertThat(grown(before, after, Account.RELEASED)).isEqualTo(1_500_00);
        assertThat(grown(before, after, Account.OPENED)).isEqualTo(-GRANT);
        for (Account empty : List.of(Account.RESERVED, Account.COMMITTED, Account.ORDERED)) {
            assertThat(grown(before, after, empty)).as(empty.code()).isZero();
        }
        assertThat(grown(before, after, Account.CREDIT_SPENT)).isEqualTo(28_500_00);
        try (Connection connection = dataSource.getConnection()) {
            assertThat(LedgerVerification.verify(connection)).isEmpty();
        }
        assertThat(TestMail.count("vie.entreprise@demo.example"))
                .as("the company was told")
                .isPositive();
        assertThat(TestMail.count("vie.agent@demo.example"))
                .as("the officer was told")
                .isPositive();
    }

    private static void begin(Visitor company) {
        Page page = company.signIn("vie.entreprise@demo.example", NewPeople.PASSWORD);
        company.open("/dossiers");
        assertThat(page.locator(".empty")).containsText("pas encore de dossier");
        page.click("text=Commencer un dossier");
        page.locator(
                        "label.choice",
                        new Page.LocatorOptions().setHasText("Pass Drones (démonstration), volet « Développer"))
                .locator("input")
                .check();
        page.fill("#intitule", TITLE);
        company.photograph("funding-new");
        page.click("main button.main");
        assertThat(page.locator("h1")).containsText(TITLE);
    }

    /** Saved as one types: what is missing grows less without a press. */
    private static void writeRequest(Visitor company) {
        Page page = company.page();
        assertThat(page.locator("#manque")).containsText("choses manquent encore");
        page.fill(
                "#f-projet",
                "Essayer chaque hélice à pleine vitesse avant la livraison ; aujourd’hui une sur dix est renvoyée.");
        page.selectOption("#f-taille", "SMALL");
        cost(page, 1, "Banc d’essai instrumenté", "MACHINE", "EXTENSION", "45 000", "Bancs et Mesures (fictif)");
        page.click("text=Ajouter une dépense");
        assertThat(page.locator("#f-cout-1-objet")).hasValue("Banc d’essai instrumenté");
        cost(page, 2, "Mise au point des essais", "ADVICE", "NONE", "15 000", "Conseil d’essais (fictif)");
        page.fill("#f-demandee", "30 000");
        page.fill("#f-autofinancement", "25 000");
        page.fill("#f-iban", "FR76 3000 6000 0112 3456 7890 188");
        company.tick("#f-rien-commande");
        company.tick("#f-minimis");
        company.tick("#f-exact");
        assertThat(page.locator("#manque")).containsText("n’est pas un IBAN");
        page.fill("#f-iban", "FR76 3000 6000 0112 3456 7890 189");
        page.locator("#f-iban").blur();
        assertThat(page.locator("#manque")).containsText("il manque 5 000");
        company.photograph("funding-request");
        page.fill("#f-autofinancement", "30 000");
        page.locator("#f-autofinancement").blur();
        assertThat(page.locator("#manque")).containsText("4 choses manquent encore");
        assertThat(page.locator("#manque")).not().containsText("IBAN");
        page.setInputFiles("#piece", payload("devis.pdf", "MZ no paper"));
        page.click("text=Ajouter >> nth=-1");
        assertThat(page.locator(".note.bad")).containsText("n’est ni un PDF");
        for (String kind : PAPERS) {
            page.selectOption("#nature-piece", kind);
            page.setInputFiles("#piece", payload(kind + ".pdf", "%PDF-1.4 " + kind));
            page.click("form[action$=pieces] button");
        }
        assertThat(page.locator("#manque")).containsText("Rien ne manque");
        page.click("text=Relire et déposer");
    }

    private static void cost(
            Page page, int row, String label, String kind, String purpose, String amount, String supplier) {
        String prefix = "#f-cout-" + row + "-";
        page.fill(prefix + "objet", label);
        page.selectOption(prefix + "nature", kind);
        page.selectOption(prefix + "but", purpose);
        page.fill(prefix + "montant", amount);
        page.fill(prefix + "fournisseur", supplier);
        page.fill(prefix + "commande", LocalDate.now().plusDays(20).toString());
    }

    private static String handIn(Visitor company) {
        Page page = company.page();
        assertThat(page.locator("#verdict")).containsText("30 000 € au plus");
        assertThat(page.locator(".note.warn").first()).containsText("Rien ne doit être commandé");
        company.photograph("funding-draft");
        page.click("details.step:has-text('déposer') button");
        assertThat(page.locator("h1")).containsText("déposé");
        assertThat(page.locator("h1")).containsText("la Région");
        return page.url().substring(page.url().indexOf("/dossiers/"));
    }

    private static void examine(Visitor officer, Visitor company, String file) {
        Page page = officer.signIn("vie.agent@demo.example", NewPeople.PASSWORD);
        officer.open("/dossiers?main=task-force");
        officer.photograph("funding-queue");
        page.click("text=" + TITLE);
        take(page, "ask-for-more", Map.of("quoi", "Le devis du conseil est illisible."));
        page.fill("#texte", "Une page du devis manque aussi.");
        page.click("section:has(#messages) button");
        assertThat(page.locator("#messages")).containsText("Un message");
        supplyAgain(company, file);
        officer.open(file);
        take(page, "acknowledge", Map.of());
        assertThat(page.locator(".note").nth(1)).containsText("rien ne doit être commandé avant le");
        take(page, "examine", Map.of("constat", "Éligible ; coûts justifiés ; plan équilibré."));
        officer.photograph("funding-examined");
        take(page, "propose", Map.of("montant", "30 000"));
        assertThat(page.locator("section:has(#faire)")).containsText("une deuxième personne doit faire celui-ci");
        assertThat(page.locator("h1")).containsText("second avis attendu");
        officer.photograph("funding-proposed");
    }

    /** What the company does meanwhile is not looked at anew here. */
    private static void supplyAgain(Visitor company, String file) {
        company.open(file);
        Page page = company.page();
        assertThat(page.locator("section:has(#messages)")).containsText("Une page du devis manque aussi.");
        take(page, "supply", Map.of());
    }

    private static void confirm(Visitor second, String file) {
        Page page = second.signIn("vie.second@demo.example", NewPeople.PASSWORD);
        second.open(file);
        take(page, "agree-proposal", Map.of());
        assertThat(page.locator("h1")).containsText("à décider");
    }

    private void decide(Visitor clerk, String file) {
        Page page = clerk.signIn("vie.seance@demo.example", NewPeople.PASSWORD);
        clerk.open(file);
        assertThat(page.locator("h1")).containsText("l’assemblée");
        take(page, "decide-grant", Map.of("acte", ""));
        assertThat(page.locator(".wrong").first()).containsText("à remplir");
        take(
                page,
                "decide-grant",
                Map.of(
                        "acte",
                        ACT,
                        "votes",
                        "54 pour, 0 contre, 2 abstentions",
                        "deports",
                        "Une élue, administratrice d’un fournisseur"));
        assertThat(page.locator("h1")).containsText("accordé, pas encore exécutoire");
        long committed = books().getOrDefault(Account.COMMITTED, 0L);
        take(page, "make-enforceable", Map.of());
        assertThat(books().get(Account.COMMITTED))
                .as("committed from that day, not before")
                .isEqualTo(committed + GRANT);
        assertThat(page.locator("#decision")).isVisible();
        assertThat(page.locator("#minimis")).containsText("270 000");
        clerk.photograph("funding-decided");
    }

    private static void agree(Visitor officer, Visitor company, String file) {
        Page page = officer.open(file);
        assertThat(page.locator("section:has(#faire)")).containsText("une convention est due");
        take(page, "send-agreement", Map.of());
        company.open(file);
        take(company.page(), "sign", Map.of());
        officer.open(file);
        take(page, "start", Map.of());
        assertThat(page.locator("h1")).containsText("en cours");
    }

    private static void askPayment(Visitor company, String file) {
        Page page = company.open(file);
        page.selectOption("#nature-piece", "expense");
        page.setInputFiles("#piece", payload("facture-banc.pdf", "%PDF-1.4 facture"));
        page.click("form[action$=pieces] button");
        take(page, "ask-payment", Map.of("depense", "57 000", "quoi", "Banc d’essai livré, conseil terminé."));
        assertThat(page.locator("#paiements")).isVisible();
    }

    private static void pay(Visitor officer, Visitor second, Visitor accountant, String file) {
        Page page = officer.open(file);
        take(page, "check-payment", Map.of("montant", "28 500"));
        assertThat(page.locator("section:has(#faire)")).containsText("une deuxième personne doit faire celui-ci");
        second.open(file);
        take(second.page(), "agree-payment", Map.of());
        assertThat(second.page().locator("h1")).containsText("le comptable public");
        second.open("/ordres");
        second.photograph("funding-orders");
        second.page().locator("tr:has-text('Hélices') button").first().click();
        assertThat(second.page().locator(".note.good")).containsText("noté comme remis");
        page = accountant.signIn("vie.comptable@demo.example", NewPeople.PASSWORD);
        accountant.open(file);
        take(page, "confirm-payment", Map.of());
        assertThat(page.locator("#paiements")).containsText("28 500");
        accountant.photograph("funding-paid");
    }

    private static void close(Visitor officer, String file) {
        Page page = officer.open(file);
        take(page, "close", Map.of());
        assertThat(page.locator("h1")).containsText("clos");
        assertThat(page.locator("body")).not().containsText("??");
        officer.photograph("funding-closed");
    }

    private static void envelope(Visitor second) {
        Page page = second.open("/enveloppes");
        second.photograph("funding-envelopes");
        page.click("h2 a:has-text('Pass Drones (démonstration)')");
        assertThat(page.locator("#journal")).isVisible();
        second.photograph("funding-envelope");
    }

    private static void take(Page page, String step, Map<String, String> fields) {
        Locator form = page.locator("form[action$='/pas/" + step + "']");
        if (!form.isVisible()) {
            page.locator("details:has(form[action$='/pas/" + step + "']) > summary")
                    .click();
        }
        new TreeMap<>(fields).forEach((name, value) -> page.fill("#" + step + "-" + name, value));
        form.locator("button").click();
    }

    private static FilePayload payload(String name, String content) {
        return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    private static long grown(Map<Account, Long> before, Map<Account, Long> after, Account account) {
        return after.getOrDefault(account, 0L) - before.getOrDefault(account, 0L);
    }

    private Map<Account, Long> books() {
        return inOwnName.call(() -> {
            Map<Account, Long> sums = new TreeMap<>();
            UUID programme = UUID.fromString(people.programme());
            for (Account account : Account.values()) {
                sums.put(
                        account,
                        jdbc.sql("""
                                select coalesce(sum(b.cents), 0) from funding.balance b join funding.book k on k.id = b.book
                                where k.programme = :programme and b.account = :account""")
                                .param("programme", programme)
                                .param("account", account.code())
                                .query(Long.class)
                                .single());
            }
            return sums;
        });
    }
}
