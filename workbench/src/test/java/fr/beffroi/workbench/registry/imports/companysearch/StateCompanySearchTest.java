package fr.beffroi.workbench.registry.imports.companysearch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import fr.beffroi.workbench.harness.SharedData;
import fr.beffroi.workbench.registry.CompanySearch.FoundCompany;
import fr.beffroi.workbench.registry.CompanySearch.UnavailableException;
import fr.beffroi.workbench.registry.CompanySearch.UnavailableException.Reason;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client against a real server on this machine. The small answers written here have the documented shape; the recorded ones, where they
 * are at hand, were seen.
 */
class StateCompanySearchTest {
    @RegisterExtension
    static final WireMockExtension API = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private static final Siren SIREN = Siren.fictive(4_711);
    private static final Siret HEAD = Siret.of(SIREN, 1);

    @Test
    void aNumberFillsTheForm() {
        answer(SIREN.number(), 200, """
                {"results": [{"siren": "%s", "nom_complet": "ATELIER (FICTIF) (ATF)", "nom_raison_sociale": "ATELIER (FICTIF)", "sigle": "ATF",
                  "nature_juridique": "5710", "etat_administratif": "A", "date_creation": "1998-03-02", "categorie_entreprise": "PME",
                  "tranche_effectif_salarie": "12", "annee_tranche_effectif_salarie": "2023", "activite_principale": "25.62B",
                  "activite_principale_naf25": "25.53Y", "statut_diffusion": "O",
                  "siege": {"siret": "%s", "est_siege": true, "etat_administratif": "A", "commune": "59350", "libelle_commune": "LILLE",
                    "code_postal": "59000", "numero_voie": "12", "indice_repetition": "B", "type_voie": "RUE", "libelle_voie": "DE L'USINE",
                    "latitude": "50.63", "longitude": "3.06", "activite_principale": "25.62B", "liste_enseignes": ["L'ATELIER"],
                    "statut_diffusion_etablissement": "O", "date_creation": "2001-05-06", "tranche_effectif_salarie": "11"},
                  "matching_etablissements": []}], "total_results": 1, "page": 1, "per_page": 1, "total_pages": 1}""".formatted(SIREN, HEAD));
        FoundCompany found = search().find(SIREN.spaced()).orElseThrow();
        assertThat(found.name()).isEqualTo("ATELIER (FICTIF)");
        assertThat(found.sizeClass()).isEqualTo("sme");
        assertThat(found.foundedOn()).isEqualTo(LocalDate.of(1998, 3, 2));
        assertThat(found.activityNaf2025()).isEqualTo("25.53Y");
        assertThat(found.sites()).singleElement().satisfies(site -> {
            assertThat(site.siret()).isEqualTo(HEAD);
            assertThat(site.name()).isEqualTo("L'ATELIER");
            assertThat(site.address()).isEqualTo("12 B RUE DE L'USINE");
            assertThat(site.department()).isEqualTo("59");
            assertThat(site.latitude()).isEqualTo(50.63);
            assertThat(site.headOffice()).isTrue();
        });
    }

    @Test
    void whoObjectedIsNotNamed() {
        answer(SIREN.number(), 200, """
                {"results": [{"siren": "%s", "nom_complet": "PRENOM NOM", "statut_diffusion": "P", "siege": {"siret": "%s", "est_siege": true,
                  "adresse": "1 RUE SECRETE 59000 LILLE", "code_postal": "59000", "commune": "59350", "libelle_commune": "LILLE",
                  "latitude": "50.6", "longitude": "3.0"}}]}""".formatted(SIREN, HEAD));
        FoundCompany found = search().find(SIREN.number()).orElseThrow();
        assertThat(found.restricted()).isTrue();
        assertThat(found.toString())
                .doesNotContain("PRENOM", "SECRETE", "50.6", "59000")
                .contains("59350");
    }

    @Test
    void aNumberNobodyHasIsNotFound() {
        answer(SIREN.number(), 200, "{\"results\": [], \"total_results\": 0}");
        assertThat(search().find(SIREN.number())).isEmpty();
    }

    @Test
    void whatGoesWrongIsToldApart() {
        answer(SIREN.number(), 429, "{\"erreur\": \"trop de requêtes\"}");
        assertThat(reason(SIREN.number())).isEqualTo(Reason.TOO_MANY_REQUESTS);
        answer(SIREN.number(), 500, "");
        assertThat(reason(SIREN.number())).isEqualTo(Reason.STRANGE_ANSWER);
        answer(SIREN.number(), 302, "");
        assertThat(reason(SIREN.number())).isEqualTo(Reason.STRANGE_ANSWER);
        answer(SIREN.number(), 200, "<html>");
        assertThat(reason(SIREN.number())).isEqualTo(Reason.STRANGE_ANSWER);
        answer(SIREN.number(), 200, "{\"resultats\": 1}");
        assertThat(reason(SIREN.number())).isEqualTo(Reason.STRANGE_ANSWER);
        API.stubFor(get(urlPathEqualTo("/search")).willReturn(aResponse().withFixedDelay(9_000)));
        assertThat(reason(SIREN.number())).isEqualTo(Reason.TOO_SLOW);
        API.stubFor(get(urlPathEqualTo("/search")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(reason(SIREN.number())).isEqualTo(Reason.UNREACHABLE);
        API.stubFor(get(urlPathEqualTo("/search")).willReturn(aResponse().withBody("x".repeat(5_000_000))));
        assertThat(reason(SIREN.number())).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void withoutAnAddressNothingIsAsked() {
        StateCompanySearch off = new StateCompanySearch("");
        assertThat(off.isAvailable()).isFalse();
        assertThatThrownBy(() -> off.find(SIREN.number()))
                .isInstanceOfSatisfying(
                        UnavailableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SWITCHED_OFF));
    }

    @Test
    void answersRecordedFromTheRealDirectoryAreUnderstood() throws IOException {
        Path folder = SharedData.require("api-recherche-entreprises");
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.getFileName().toString().matches("search-[0-9]{9}([0-9]{5})?\\.json"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(20);
        int understood = 0;
        for (Path file : files) {
            String number = file.getFileName().toString().replaceAll("\\D", "");
            if (!Siren.isValid(number.substring(0, 9))) {
                continue;
            }
            JsonNode recorded =
                    JsonMapper.shared().readTree(Files.readString(file)).path("result");
            answer(number, 200, recorded.toString());
            Optional<FoundCompany> found = search().find(number);
            JsonNode first = recorded.path("results").path(0);
            boolean known = number.startsWith(first.path("siren").asString("none"))
                    && first.path("nom_complet").isString();
            assertThat(found.isPresent()).as(number).isEqualTo(known);
            if (found.isPresent()) {
                understood++;
                assertThat(found.get().name()).as(number).isNotBlank();
                assertThat(found.get().sites()).as(number).isNotEmpty();
                assertThat(found.get().active())
                        .isEqualTo(
                                !first.path("etat_administratif").asString("").equals("C"));
            }
        }
        assertThat(understood).isGreaterThan(20);
    }

    private static StateCompanySearch search() {
        return new StateCompanySearch(API.baseUrl() + "/", Duration.ofSeconds(4));
    }

    private static Reason reason(String number) {
        try {
            search().find(number);
            throw new AssertionError("answered");
        } catch (UnavailableException e) {
            return e.reason();
        }
    }

    private static void answer(String number, int status, String body) {
        API.stubFor(get(urlPathEqualTo("/search"))
                .withQueryParam("q", equalTo(number))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));
    }
}
