package fr.beffroi.workbench.matching.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.CopyOfData;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company's watch: what comes for it and why, what it says is not for it, and the mail that tells it. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EMAIL = "veille.entreprise@demo.example";
    private static final String RIVAL = "veille.rivale@demo.example";
    private static final LocalDate TUESDAY = LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private WatchDigests digests;

    private Caller company;
    private Caller rival;
    private Caller officer;
    private String siren = "";

    @BeforeAll
    void meet() {
        siren = people.join(EMAIL, "Mécanique de la Scarpe (fictif)");
        people.join(RIVAL, "Faisceaux du Pas-de-Calais (fictif)");
        people.officer("veille.agent@demo.example");
        company = new Caller(port, EMAIL, NewPeople.PASSWORD);
        rival = new Caller(port, RIVAL, NewPeople.PASSWORD);
        officer = new Caller(port, "veille.agent@demo.example", NewPeople.PASSWORD);
    }

    @AfterAll
    void leave() {
        keep("never");
        List.of(company, rival, officer).forEach(Caller::close);
    }

    @Test
    void whatComesSaysWhyAndWhatIsPutAsideGoesUntilItIsTakenBack() {
        JsonNode suits = lots(company).get("suits");
        assertThat(suits.size()).isPositive();
        for (JsonNode one : suits) {
            assertThat(one.get("score").get("reasons").size()).isPositive();
        }
        JsonNode lot = suits.get(0).get("lot");
        putAside(company, lot, "trade");
        JsonNode after = lots(company);
        assertThat(titles(after.get("suits"))).doesNotContain(lot.get("title").asString());
        assertThat(titles(after.get("refused"))).contains(lot.get("title").asString());
        JsonNode refusals =
                JSON.readTree(company.call("GET", "/api/watch", "").body()).get("refusals");
        assertThat(refusals.size()).isOne();
        assertThat(JSON.readTree(rival.call("GET", "/api/watch", "").body()).get("refusals"))
                .as("nobody else’s")
                .isEmpty();
        assertThat(CopyOfData.part(company, "watchRefusals").toString())
                .as("their copy of their data")
                .contains(lot.get("title").asString());
        assertThat(CopyOfData.part(rival, "watchRefusals")).isEmpty();
        String path = "/api/watch/refusals/" + refusals.get(0).get("id").asString();
        assertThat(rival.call("DELETE", path, "").status()).isEqualTo(404);
        assertThat(company.call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(titles(lots(company).get("suits"))).contains(lot.get("title").asString());
    }

    @Test
    void faultsAreToldByFieldAndNothingTypedIsLost() {
        Caller.Answer faulty = company.call(
                "PUT",
                "/api/watch",
                "{\"phrases\":[\"!!\"],\"departments\":[\"599\"],\"leastEuros\":\"beaucoup\",\"rhythm\":\"parfois\"}");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(JSON.readTree(faulty.body()).get("faults").propertyNames())
                .containsExactlyInAnyOrder("phrases", "departments", "least", "rhythm");
        Caller.Answer page =
                company.call("POST", "/veille", "mots=fraisage&departements=599&minimum=500&maximum=100&rythme=day");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("n’est pas un département", "fraisage", "est sous le minimum");
    }

    @Test
    void aMailTellsEachLotOnceAtTheRhythmThatWasChosen() {
        keep("week");
        digests.sendDue(TUESDAY);
        assertThat(TestMail.count(EMAIL)).as("on Mondays only").isZero();
        keep("day");
        digests.sendDue(TUESDAY);
        assertThat(TestMail.linkPath(EMAIL)).isEqualTo("/veille");
        assertThat(TestMail.count(EMAIL)).isOne();
        digests.sendDue(TUESDAY.plusDays(1));
        assertThat(TestMail.count(EMAIL)).as("nothing new").isOne();
        keep("never");
    }

    @Test
    void aMailLeavesOutWhatTheCompanyPutAsideAndTellsItOnceItIsTakenBack() {
        String address = "veille.ecartee@demo.example";
        people.join(address, "Usinage du Ternois (fictif)");
        try (Caller own = new Caller(port, address, NewPeople.PASSWORD)) {
            JsonNode suits = lots(own).get("suits");
            assertThat(suits.size()).as("lots for the company").isGreaterThan(2);
            // A reason that says nothing of other lots: only the lot itself goes.
            JsonNode itself = suits.get(0).get("lot");
            String refusal = putAside(own, itself, "other");
            // A reason that takes others like it along.
            putAside(own, suits.get(suits.size() - 1).get("lot"), "trade");
            JsonNode after = lots(own);
            List<String> kept = titles(after.get("suits"));
            List<String> aside = titles(after.get("refused"));
            assertThat(kept).isNotEmpty();
            assertThat(aside).hasSizeGreaterThan(1).doesNotContainAnyElementsOf(kept);

            rhythm(own, "day");
            digests.sendDue(TUESDAY);
            assertThat(TestMail.newestText(address))
                    .contains(told(kept.subList(0, Math.min(10, kept.size()))))
                    .doesNotContain(told(aside));
            assertThat(own.call("DELETE", "/api/watch/refusals/" + refusal, "").status())
                    .isEqualTo(204);
            digests.sendDue(TUESDAY.plusDays(1));
            assertThat(TestMail.newestText(address))
                    .contains(told(List.of(itself.get("title").asString())))
                    .doesNotContain(told(kept));
            rhythm(own, "never");
        }
    }

    /** As a mail's list begins each: a title alone may stand in another lot's reason. */
    private static List<String> told(List<String> titles) {
        return titles.stream().map(title -> "- " + title + " (").toList();
    }

    private static String putAside(Caller whose, JsonNode lot, String why) {
        Caller.Answer said = whose.call(
                "POST",
                "/api/watch/refusals",
                "{\"notice\":%d,\"lot\":\"%s\",\"why\":\"%s\"}"
                        .formatted(lot.get("notice").asLong(), lot.get("lot").asString(), why));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        // The latest comes first.
        return JSON.readTree(whose.call("GET", "/api/watch", "").body())
                .get("refusals")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void officersSeeLotsForACompanyAndCompaniesForALotButNoWatch() {
        assertThat(officer.call("GET", "/api/watch", "").isClosed()).isTrue();
        assertThat(officer.call("GET", "/veille", "").isClosed()).isTrue();
        JsonNode suits = JSON.readTree(
                officer.call("GET", "/api/companies/" + siren + "/lots", "").body());
        assertThat(suits.size()).isPositive();
        JsonNode lot = suits.get(0).get("lot");
        String query = "?lot=" + lot.get("lot").asString();
        JsonNode able = JSON.readTree(
                officer.call("GET", "/api/tender-lots/" + lot.get("notice").asLong() + "/companies" + query, "")
                        .body());
        assertThat(able.size()).isPositive();
        assertThat(able.toString()).contains(siren);
        assertThat(company.call("GET", "/entreprises/" + siren + "/marches", "").isClosed())
                .isTrue();
    }

    @Test
    void aCompanyHeadPutsANoticeAsideAndTakesItBack(Visitor visitor) {
        visitor.signIn(RIVAL, NewPeople.PASSWORD);
        visitor.open("/veille");
        visitor.photograph("watch");
        visitor.page().locator("main button:has-text('Écarter')").first().click();
        assertThat(visitor.page().innerText("[role=status]")).contains("écarté");
        visitor.page().fill("#mots", "faisceau de câbles");
        visitor.page().click("text=Enregistrer");
        assertThat(visitor.page().innerText("[role=status]")).contains("enregistré");
        visitor.photograph("watch-refused");
        visitor.page().locator("main button:has-text('Retirer')").first().click();
        assertThat(visitor.page().innerText("#ecartes")).contains("Rien n’est écarté");
        JsonNode lot = lots(rival).get("suits").get(0).get("lot");
        visitor.signIn("officer");
        visitor.open("/avis/" + lot.get("notice").asLong());
        visitor.page().locator("text=Qui, en région").first().click();
        visitor.photograph("watch-lot");
    }

    private void keep(String rhythm) {
        rhythm(company, rhythm);
    }

    private static void rhythm(Caller whose, String rhythm) {
        Caller.Answer kept = whose.call(
                "PUT", "/api/watch", "{\"phrases\":[\"usinage de précision\"],\"rhythm\":\"" + rhythm + "\"}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(204);
    }

    private static JsonNode lots(Caller caller) {
        return JSON.readTree(caller.call("GET", "/api/watch/lots", "").body());
    }

    private static List<String> titles(JsonNode lots) {
        return lots.valueStream()
                .map(one -> one.get("lot").get("title").asString())
                .toList();
    }
}
