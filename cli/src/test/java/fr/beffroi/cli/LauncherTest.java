package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does first, in the shell, with real processes. */
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void helpThroughALinkFromAnotherFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("outil"), LauncherRun.launcher());
        LauncherRun run = LauncherRun.in(folder, Map.of("LC_ALL", "en_GB.UTF-8"), link, "help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Commands:", "verify");
    }

    @Test
    void aMisspeltCommandEndsWithTwoAndNamesTheNearest() {
        LauncherRun run = LauncherRun.french(folder, "verfy");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Peut-être : verify ?");
    }

    @Test
    void withoutALocaleItStillSpeaksFrenchWithItsAccents() {
        LauncherRun run = LauncherRun.in(folder, Map.of("LC_ALL", "C"), LauncherRun.launcher(), "help");
        assertThat(run.out()).contains("Vérifie un plan");
    }

    @Test
    void anUnknownOptionOfTheTestsStartsNone() {
        LauncherRun run = LauncherRun.french(folder, "test", "--sloow");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--sloow", "--slow");
    }

    @Test
    void aBrokenModelIsRefusedWithAllItsFaults() throws IOException {
        Files.writeString(folder.resolve("modèle.json"), "{\"format\": \"beffroi/ramp-up-model/1\", \"weeks\": -3}");
        Files.writeString(folder.resolve("plan.json"), "{}");
        LauncherRun run = LauncherRun.in(
                folder, Map.of("LC_ALL", "C"), LauncherRun.launcher(), "verify", "modèle.json", "plan.json");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("fautes dans modèle.json", "weeks", "-3", "start");
    }
}
