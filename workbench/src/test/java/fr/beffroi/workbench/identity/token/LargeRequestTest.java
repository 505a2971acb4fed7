package fr.beffroi.workbench.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends too much is told so, and nothing of it is kept in memory. */
@WorkbenchTest
class LargeRequestTest {
    private static final int TOO_MANY_BYTES = 30_000_000;

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    DemoViewers viewers;

    @Test
    void aBodyWithoutALengthIsStoppedOnceItIsTooLarge() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.BodyPublishers.ofInputStream(
                () -> new SequenceInputStream(text("{\"name\":\""), new Letters())));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 Mo");
    }

    @Test
    void aLengthThatIsTooLargeIsRefusedAtOnce() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.BodyPublishers.ofByteArray(new byte[TOO_MANY_BYTES]));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 Mo");
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        String key = viewers.callAs(viewers.viewer("officer"), () -> tokens.create("test", Tokens.Scope.WRITE, 1))
                .token();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/scenarios"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .version(HttpClient.Version.HTTP_1_1)
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Many times the same letter, made as it is read. */
    private static final class Letters extends InputStream {
        private int left = TOO_MANY_BYTES;

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }
    }
}
