package fr.beffroi.workbench.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever a page of accounts, register, aid, notices and grant files does, a program can do too, or {@code docs/guide/programmes.md} says why not. */
@WorkbenchTest
class ProgramTwinsTest {
    private static final Path TABLE = Path.of("..", "docs", "guide", "programmes.md");

    @Autowired
    private ApplicationContext application;

    @Test
    void everyActionOfAPageHasItsCall() throws IOException {
        Map<String, String> twins = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("| `")) {
                String[] cells = line.split("\\|");
                twins.put(cells[1].strip().replace("`", ""), cells[2].strip());
            }
        }
        Set<String> all = Route.of(application).stream().map(Route::toString).collect(Collectors.toSet());
        Set<String> actions = Action.of(
                        application,
                        "fr.beffroi.workbench.identity.",
                        "fr.beffroi.workbench.registry.",
                        "fr.beffroi.workbench.aid.",
                        "fr.beffroi.workbench.demand.",
                        "fr.beffroi.workbench.matching.",
                        "fr.beffroi.workbench.readiness.",
                        "fr.beffroi.workbench.funding.",
                        "fr.beffroi.workbench.accounts.",
                        "fr.beffroi.workbench.meetings.")
                .stream()
                .map(Action::route)
                .filter(route -> !route.reads() && !route.isInterface())
                .map(Route::toString)
                .collect(Collectors.toSet());
        assertThat(twins.keySet()).containsExactlyInAnyOrderElementsOf(actions);
        assertThat(twins).allSatisfy((page, twin) -> {
            if (twin.startsWith("–")) {
                assertThat(twin.substring(1).strip())
                        .as("why " + page + " has no call")
                        .isNotEmpty();
            } else {
                assertThat(all).as("the call for " + page).contains(twin.replace("`", ""));
            }
        });
    }
}
