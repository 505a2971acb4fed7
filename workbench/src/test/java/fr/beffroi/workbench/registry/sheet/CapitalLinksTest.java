package fr.beffroi.workbench.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.registry.Siren;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who holds whom is one fact: written on either page, seen and mended on both. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class CapitalLinksTest {
    private static final Siren HOLDER = Siren.fictive(74_101);
    private static final Siren HELD = Siren.fictive(74_102);
    /** The company of the demo's company head. */
    private static final Siren OWN = Siren.fictive(1);

    @LocalServerPort
    private int port;

    @Test
    void anOfficerWritesOnTheHoldersPageWhatBothThenShow(Visitor visitor) {
        try (Caller officer = caller("officer")) {
            make(officer, HOLDER, "Maison mère (fictif)");
            make(officer, HELD, "Filiale (fictif)");
        }
        visitor.signIn("officer");
        visitor.open("/entreprises/" + HOLDER);
        visitor.page().click("text=Ajouter une participation");
        visitor.page().fill("#f-heldSiren", HOLDER.spaced());
        visitor.page().selectOption("#f-kind", "majority-votes");
        visitor.page().click("text=Enregistrer");
        assertThat(visitor.page().locator("[role=alert]").innerText()).contains("ne se détient pas elle-même");
        visitor.page().fill("#f-heldSiren", Siren.fictive(74_199).number());
        visitor.page().click("text=Enregistrer");
        assertThat(visitor.page().locator("[role=alert]").innerText()).contains("pas dans le registre");
        visitor.photograph("company-holding");
        visitor.page().fill("#f-heldSiren", HELD.spaced());
        visitor.page().fill("#f-sharePercent", "60");
        visitor.page().click("text=Enregistrer");
        assertThat(visitor.page().locator("#liens").innerText())
                .contains("Filiale (fictif)")
                .contains("60");
        visitor.open("/entreprises/" + HELD);
        assertThat(visitor.page().locator("#liens").innerText())
                .contains("Maison mère (fictif)")
                .contains("60");
        visitor.page().click("#liens >> text=Modifier");
        visitor.page().fill("#f-sharePercent", "75");
        visitor.page().click("text=Enregistrer");
        visitor.open("/entreprises/" + HOLDER);
        assertThat(visitor.page().locator("#liens").innerText()).contains("75");
        visitor.page().click("#liens >> text=Modifier");
        visitor.page().click("summary:has-text('Retirer')");
        visitor.page().click("button:has-text('Retirer')");
        visitor.open("/entreprises/" + HELD);
        assertThat(visitor.page().locator("#liens").innerText()).doesNotContain("Maison mère");
    }

    @Test
    void aCompanyDoesNotUndoWhatTheTaskForceFoundOut() {
        Siren parent = Siren.fictive(74_131);
        try (Caller officer = caller("officer");
                Caller company = caller("company-member")) {
            make(officer, parent, "Mère vérifiée (fictif)");
            String key = key(hold(officer, parent, OWN, ""));
            String own = "/api/companies/" + OWN + "/links/" + key;
            Caller.Answer removed = company.call("DELETE", own, "");
            assertThat(removed.status()).isEqualTo(422);
            assertThat(removed.body()).contains("Mère vérifiée (fictif)", "la task force a écrit ce lien");
            Caller.Answer changed = company.call(
                    "PUT", own, "{\"parentName\":\"Mère\",\"parentCountry\":\"FR\",\"kind\":\"minority\"}");
            assertThat(changed.status()).isEqualTo(422);
            assertThat(company.call("POST", "/entreprises/" + OWN + "/liens/" + key + "/retirer", "")
                            .body())
                    .contains("la task force a écrit ce lien");
            assertThat(officer.call("DELETE", own, "").status()).isEqualTo(204);
        }
    }

    @Test
    void aLinkIsKeptOnceWhicheverSideWritesIt() {
        Siren parent = Siren.fictive(74_111);
        Siren child = Siren.fictive(74_112);
        try (Caller officer = caller("officer")) {
            make(officer, parent, "Mère (fictif)");
            make(officer, child, "Fille (fictif)");
            assertThat(hold(officer, parent, child, "").status()).isEqualTo(201);
            Caller.Answer again = hold(officer, parent, child, "");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.body()).contains("heldSiren", "déjà dans le registre");
            Caller.Answer otherSide = officer.call(
                    "POST",
                    "/api/companies/" + child + "/links",
                    "{\"parentName\":\"Mère\",\"parentSiren\":\"%s\",\"parentCountry\":\"FR\",\"kind\":\"board\"}"
                            .formatted(parent));
            assertThat(otherSide.status()).isEqualTo(422);
            assertThat(otherSide.body()).contains("parentSiren", "déjà dans le registre");
        }
    }

    @Test
    void aCompanyWritesItsOwnHoldingsAndNobodyElses() {
        Siren child = Siren.fictive(74_121);
        Siren stranger = Siren.fictive(74_122);
        try (Caller officer = caller("officer");
                Caller company = caller("company-member");
                Caller buyer = caller("buyer")) {
            make(officer, child, "Atelier détenu (fictif)");
            make(officer, stranger, "Étrangère (fictif)");
            Caller.Answer made = hold(company, OWN, child, "");
            String key = key(made);
            JsonNode seen = JsonMapper.shared()
                    .readTree(buyer.call("GET", "/api/companies/" + child, "").body());
            assertThat(seen.path("links").path(0).path("siren").asString()).isEqualTo(OWN.number());
            String foreign = key(hold(officer, stranger, child, ""));
            // Another's link is not one's own, on whichever address it is asked for.
            assertThat(company.call("DELETE", "/api/companies/" + OWN + "/holdings/" + foreign, "")
                            .status())
                    .isEqualTo(404);
            assertThat(company.call("DELETE", "/api/companies/" + stranger + "/holdings/" + foreign, "")
                            .status())
                    .isEqualTo(403);
            assertThat(hold(company, stranger, OWN, "").status()).isEqualTo(403);
            assertThat(hold(buyer, OWN, stranger, "").status()).isEqualTo(403);
            assertThat(company.call("DELETE", "/api/companies/" + OWN + "/holdings/" + key, "")
                            .status())
                    .isEqualTo(204);
        }
    }

    private static Caller.Answer hold(Caller caller, Siren parent, Siren child, String more) {
        return caller.call(
                "POST",
                "/api/companies/" + parent + "/holdings",
                "{\"heldSiren\":\"%s\",\"kind\":\"majority-votes\"%s}".formatted(child, more));
    }

    private static String key(Caller.Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(made.body()).path("key").asString();
    }

    private static void make(Caller officer, Siren siren, String name) {
        Caller.Answer made =
                officer.call("PUT", "/api/companies/" + siren, "{\"name\":\"" + name + "\",\"active\":true}");
        assertThat(made.status()).as(made.body()).isEqualTo(204);
    }

    private Caller caller(String role) {
        return new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD);
    }
}
