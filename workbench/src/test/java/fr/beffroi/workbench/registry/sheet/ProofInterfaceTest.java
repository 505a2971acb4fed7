package fr.beffroi.workbench.registry.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.registry.Siren;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A program sends the certificate as the page does, and meets the same bounds. */
@WorkbenchTest
class ProofInterfaceTest {
    private static final String OWN = "/api/companies/" + Siren.fictive(1) + "/credentials";
    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Test
    void aProofIsSentReplacedAndOpened() {
        try (Caller company = caller("company-member");
                Caller officer = caller("officer");
                Caller buyer = caller("buyer");
                Caller nobody = new Caller(port)) {
            String proof = OWN + "/" + credential(company) + "/proof";
            assertThat(company.call("GET", proof, "").status()).isEqualTo(404);
            assertThat(company.upload(proof, "file", "certificat.pdf", PDF).status())
                    .isEqualTo(204);
            assertThat(company.upload(proof, "file", "../../etc/xy.pdf", PDF).status())
                    .isEqualTo(204);
            assertThat(officer.call("GET", proof, "").body()).startsWith("%PDF-1.7");
            assertThat(buyer.call("GET", proof, "").status())
                    .as("the company keeps it to whom it trusts")
                    .isEqualTo(404);
            assertThat(buyer.upload(proof, "file", "x.pdf", PDF).status()).isEqualTo(403);
            assertThat(nobody.upload(proof, "file", "x.pdf", PDF).isClosed()).isTrue();
            assertThat(company.call("GET", "/api/companies/" + Siren.fictive(1), "")
                            .body())
                    .doesNotContain("etc/x")
                    .contains("xy.pdf");
        }
    }

    @Test
    void whatIsNoProofIsRefusedInWords() {
        try (Caller company = caller("company-member")) {
            String proof = OWN + "/" + credential(company) + "/proof";
            Caller.Answer kind = company.upload(proof, "file", "x.pdf", "MZ".getBytes(StandardCharsets.UTF_8));
            assertThat(kind.status()).isEqualTo(422);
            assertThat(kind.body()).contains("ni un PDF");
            Caller.Answer size = company.upload(proof, "file", "x.pdf", new byte[0]);
            assertThat(size.status()).isEqualTo(422);
            assertThat(size.body()).contains("vide");
            Caller.Answer field = company.upload(proof, "datei", "x.pdf", PDF);
            assertThat(field.status()).isEqualTo(400);
            assertThat(field.body()).contains("\"place\":\"file\"");
            assertThat(company.call("POST", proof, "{}").status()).isEqualTo(415);
            assertThat(company.upload(OWN + "/" + UUID.randomUUID() + "/proof", "file", "x.pdf", PDF)
                            .status())
                    .isEqualTo(404);
            String others = "/api/companies/" + Siren.fictive(4) + "/credentials/" + UUID.randomUUID() + "/proof";
            assertThat(company.upload(others, "file", "x.pdf", PDF).status()).isEqualTo(403);
        }
    }

    @Test
    void theInterfaceIsPublished() {
        try (Caller nobody = new Caller(port)) {
            assertThat(nobody.call("GET", "/api/openapi", "").body())
                    .contains("/api/companies/{siren}/credentials/{key}/proof");
        }
    }

    private Caller caller(String role) {
        return new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD);
    }

    private static String credential(Caller company) {
        Caller.Answer made = company.call("POST", OWN, "{\"kind\": \"iso-14001\", \"visibility\": \"buyers\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(made.body()).path("key").asString();
    }
}
