package fr.beffroi.cli;

import static fr.beffroi.cli.Language.ENGLISH;
import static fr.beffroi.cli.Language.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final List<String> NO_WISH = List.of("plan", "model.json");

    @Test
    void frenchUnlessTheEnvironmentIsEnglish() {
        assertThat(Language.choose(NO_WISH, Map.of())).isEqualTo(FRENCH);
        assertThat(Language.choose(NO_WISH, Map.of("LANG", "C.UTF-8"))).isEqualTo(FRENCH);
        assertThat(Language.choose(NO_WISH, Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(FRENCH);
        assertThat(Language.choose(NO_WISH, Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(ENGLISH);
    }

    @Test
    void theStrongestVariableCountsAsEverywhereOnUnix() {
        Map<String, String> environment = Map.of("LC_ALL", "", "LC_MESSAGES", "fr_FR.UTF-8", "LANG", "en_US.UTF-8");
        assertThat(Language.choose(NO_WISH, environment)).isEqualTo(FRENCH);
    }

    @Test
    void theOptionWinsWhereverItStands() {
        Map<String, String> english = Map.of("LC_ALL", "en_GB.UTF-8");
        assertThat(Language.choose(List.of("--lang", "fr", "plan"), english)).isEqualTo(FRENCH);
        assertThat(Language.choose(List.of("plan", "--lang=en"), Map.of())).isEqualTo(ENGLISH);
    }

    @Test
    void anUnknownLanguageLeavesTheEnvironmentsForTheComplaint() {
        assertThat(Language.choose(List.of("plan", "--lang=de"), Map.of("LANG", "en")))
                .isEqualTo(ENGLISH);
    }
}
