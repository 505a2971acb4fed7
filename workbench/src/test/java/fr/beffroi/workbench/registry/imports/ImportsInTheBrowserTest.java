package fr.beffroi.workbench.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports as an officer does them, and as nobody else may. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ImportsInTheBrowserTest {
    private static final Siren FIRST = Siren.fictive(73_001);
    private static final Siren SECOND = Siren.fictive(73_002);

    @Test
    void anOfficerImportsAListSeesItsFaultsAndUndoesIt(Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/imports");
        visitor.photograph("imports-empty");
        page.click("text=Importer un classeur");
        visitor.photograph("import-workbook");
        upload(page, "fournisseurs.csv", """
                N° SIRET;Raison sociale;Rue;CP;Ville;Code APE;Effectif;Savoir-faire;Certifications
                %s;Ateliers de la démonstration (fictif);12 rue de l’Usine;59000;Lille;25.62B;42;"Fraisage 5 axes ; Tournage";"ISO 9001 ; EN 9100"
                %s;Bobinages de la démonstration (fictif);3 quai du Port;59140;Dunkerque;27.11Z;18;Bobinage de stators;ISO 9001
                123 456 789 00012;Mauvaise clé (fictif);;5900;;25.62Z;;Fraissage;ISO 9002
                """.formatted(Siret.of(FIRST, 1), Siret.of(SECOND, 1)));
        page.waitForSelector("h1:has-text('2 lignes sur 3')");
        assertThat(page.locator("main").innerText()).contains("Peut-être «\u00a0Fraisage\u00a0»");
        visitor.photograph("import-workbook-preview");
        page.click("text=Importer les 2 lignes justes");
        // Two companies, two sites, three processes and three credentials.
        page.waitForSelector("h1:has-text('10 nouveautés')");
        assertThat(page.locator("h1").innerText()).contains("un refus");
        visitor.photograph("import-done");
        page.click("text=Annuler tout l’import");
        page.waitForSelector("main:has-text('10 éléments retirés')");
        visitor.photograph("import-undone");
        page.click("text=Tous les imports");
        assertThat(page.locator("tbody tr").first().innerText())
                .contains("fournisseurs.csv")
                .contains("annulé");
        visitor.photograph("imports");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedInWords(Visitor visitor) {
        visitor.signIn("administrator");
        Page page = visitor.open("/imports/classeur");
        upload(page, "liste.xlsx", "%PDF-1.7");
        assertThat(page.locator("[role=alert]").innerText())
                .contains("C’est un PDF")
                .contains("Rien n’a été enregistré");
    }

    @Test
    void anOfficerImportsAnExtractOfSirene(Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/imports/sirene");
        String name = "extrait-" + System.nanoTime() + ".csv";
        page.setInputFiles("#fichier", new FilePayload(name, "text/csv", """
                siren,siret,etatAdministratifEtablissement,codeCommuneEtablissement,activitePrincipaleEtablissement
                %s,%s,A,59350,25.62B
                """.formatted(FIRST, Siret.of(FIRST, 2))
                .getBytes(StandardCharsets.UTF_8)));
        page.click("text=Déposer >> nth=-1");
        page.selectOption("#etablissements", name);
        page.click("text=Compter d’abord");
        assertThat(page.locator("[role=status]").innerText()).contains("1 établissements passent ce filtre, sur 1");
        visitor.photograph("import-sirene");
        page.selectOption("#etablissements", name);
        page.click(".button.main");
        page.waitForSelector("text=StockUniteLegale");
        assertThat(page.locator("h1").innerText()).contains("Rien de nouveau").contains("un refus");
        visitor.photograph("import-sirene-done");
    }

    @Test
    void theDirectoryIsOffUntilTheOperatorConnectsIt(Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/imports/annuaire");
        assertThat(page.locator("main").innerText()).contains("BEFFROI_COMPANY_SEARCH_URL");
        visitor.photograph("import-search-off");
    }

    @Test
    void anAuditorReadsAndNobodyElseComesIn(Visitor visitor) {
        visitor.signIn("auditor");
        Page page = visitor.open("/imports");
        assertThat(page.locator("main").innerText()).doesNotContain("Importer un classeur");
        assertThat(page.navigate(page.url() + "/classeur").status()).isEqualTo(403);
        for (String role : new String[] {"buyer", "company-member"}) {
            page.context().clearCookies();
            visitor.signIn(role);
            visitor.open("/imports");
            assertThat(page.locator("h1").innerText()).contains("pas ouverte");
        }
        visitor.forgetComplaints();
    }

    private static void upload(Page page, String name, String content) {
        page.setInputFiles("#fichier", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
    }
}
