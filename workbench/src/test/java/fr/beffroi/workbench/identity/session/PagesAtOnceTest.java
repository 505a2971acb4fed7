package fr.beffroi.workbench.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser that opens several pages at once, right after its person signed in. */
@WorkbenchTest
class PagesAtOnceTest {
    private static final int PAGES = 24;

    @LocalServerPort
    private int port;

    @RepeatedTest(3)
    void allOfThemAreAnswered() throws Exception {
        try (Caller browser = new Caller(port);
                ExecutorService tabs = Executors.newFixedThreadPool(PAGES)) {
            browser.call(
                    "POST",
                    "/connexion",
                    "courriel=" + URLEncoder.encode(DemoPeople.email("officer"), StandardCharsets.UTF_8)
                            + "&mot-de-passe=" + DemoPeople.PASSWORD);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                answers.add(tabs.submit(() -> {
                    start.await();
                    return browser.call("GET", "/entreprises", "").status();
                }));
            }
            start.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }
}
