package fr.beffroi.workbench.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class TokenTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    Tokens tokens;

    @Autowired
    DemoViewers viewers;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aPersonMakesAKeyUsesItAndRevokesIt(Visitor visitor) throws Exception {
        visitor.signIn("buyer");
        visitor.open("/compte/cles-api");
        visitor.photograph("tokens-empty");
        visitor.page().fill("#nom", "Tableau de bord");
        visitor.page().click("main .button.main");
        String key = visitor.page().locator(".note.good code").first().innerText();
        assertThat(key).matches("beffroi_[A-Za-z0-9_-]{43}");
        visitor.photograph("tokens");
        HttpResponse<String> self = call("GET", "/api/account/self", key, null);
        assertThat(self.statusCode()).isEqualTo(200);
        assertThat(self.body()).contains("\"role\":\"buyer\"");
        visitor.page().reload();
        assertThat(visitor.page().content()).doesNotContain(key);
        visitor.page().click("tr:has-text('Tableau de bord') >> button");
        assertThat(call("GET", "/api/account/self", key, null).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyAHashIsKept() {
        String key = make(Tokens.Scope.READ);
        long found = viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql(
                                "select count(*) from identity.api_token t where t::text like '%' || :key || '%' or encode(hash, 'escape') = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single());
        assertThat(found).isZero();
    }

    @Test
    void aReadingKeyChangesNothing() throws Exception {
        HttpResponse<String> refused = call("PUT", "/api/account/trust", make(Tokens.Scope.READ), "[]");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header).contains("insufficient_scope"));
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aWritingKeyNeedsNoCsrfTokenAndMakesNoSession() throws Exception {
        // The buyer's role may not set trust: the answer is the role's 403, past CSRF, as a body says.
        String key = make(Tokens.Scope.WRITE);
        HttpResponse<String> revoked = call("DELETE", "/api/account/tokens/" + UUID.randomUUID(), key, null);
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(revoked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(call("PUT", "/api/account/trust", key, "[]").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAKeyOrWithAWrongOneNobodyComesIn() throws Exception {
        for (String key : new @Nullable String[] {null, "beffroi_x", "", "'; drop table identity.api_token"}) {
            HttpResponse<String> refused = call("GET", "/api/account/self", key, null);
            assertThat(refused.statusCode()).as("key " + key).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("\"status\":401", "/api/account/self", "clé");
        }
    }

    @Test
    void aKeyDiesWithItsTime() throws Exception {
        String key = make(Tokens.Scope.READ);
        assertThat(call("GET", "/api/account/self", key, null).statusCode()).isEqualTo(200);
        viewers.runAs(viewers.viewer("system"), () -> {
            jdbc.sql("delete from identity.api_token where hash = :hash")
                    .param("hash", TokenText.hash(key))
                    .update();
            jdbc.sql("""
                            insert into identity.api_token (person, organisation, name, hash, scope, expires_at)
                            values (:person, :organisation, 'old', :hash, 'read', now() - interval '1 second')""")
                    .param("person", viewers.viewer("buyer").person())
                    .param("organisation", viewers.viewer("buyer").organisation())
                    .param("hash", TokenText.hash(key))
                    .update();
        });
        assertThat(call("GET", "/api/account/self", key, null).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodySeesOrRevokesAnothersKeys() throws Exception {
        String key = make(Tokens.Scope.READ);
        UUID id = viewers.callAs(
                viewers.viewer("buyer"), () -> tokens.list().getFirst().id());
        assertThat(viewers.callAs(viewers.viewer("administrator"), () -> tokens.list()))
                .noneMatch(token -> token.id().equals(id));
        viewers.runAs(viewers.viewer("administrator"), () -> tokens.revoke(id));
        assertThat(call("GET", "/api/account/self", key, null).statusCode()).isEqualTo(200);
    }

    @Test
    void anErrorSaysThePlaceTheValueAndWhatWouldBeRight() throws Exception {
        String key = make(Tokens.Scope.WRITE);
        HttpResponse<String> wrong = call("DELETE", "/api/account/tokens/seven", key, null);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"place\":\"id\"", "\"value\":\"seven\"", "Peut-être");
        HttpResponse<String> english =
                send(request("DELETE", "/api/account/tokens/seven", key, null).header("Accept-Language", "en"));
        assertThat(english.body()).contains("Maybe an id");
        HttpResponse<String> incomplete = call("PUT", "/api/account", key, "{\"name\": \"Acheteur\"}");
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.body()).contains("\"place\":\"language\"", "Peut-être manque-t-il");
        HttpResponse<String> method = call("PATCH", "/api/account/self", key, "{}");
        assertThat(method.statusCode()).isEqualTo(405);
        HttpResponse<String> missing = call("GET", "/api/nowhere", key, null);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private String make(Tokens.Scope scope) {
        return viewers.callAs(viewers.viewer("buyer"), () -> tokens.create("test", scope, 1))
                .token();
    }

    private HttpResponse<String> call(String method, String path, @Nullable String key, @Nullable String json)
            throws IOException, InterruptedException {
        return send(request(method, path, key, json));
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String key, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
