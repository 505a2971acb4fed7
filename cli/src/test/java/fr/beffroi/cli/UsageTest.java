package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void withoutACommandItSaysWhichThereAre() {
        CommandRun run = CommandRun.french();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Commandes :", "help", "test");
    }

    @Test
    void helpGoesToStandardOutput() {
        CommandRun run = CommandRun.english("help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Commands:").doesNotContain("Commandes");
        assertThat(run.err()).isEmpty();
        assertThat(CommandRun.english("--help").out()).isEqualTo(run.out());
    }

    @Test
    void oneCommandIsExplained() {
        assertThat(CommandRun.french("help", "test").out()).contains("--slow");
        assertThat(CommandRun.french("help", "tset").status()).isEqualTo(2);
    }

    @Test
    void anUnknownCommandNamesTheNearest() {
        CommandRun run = CommandRun.french("tset");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Commande inconnue : « tset »", "Peut-être : test ?", "beffroi --help");
    }

    @Test
    void anUnknownLanguageNamesTheKnownOnes() {
        CommandRun run = CommandRun.english("--lang", "de", "help");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--lang", "\"de\"", "Maybe fr or en?");
    }

    @Test
    void testsAndBenchmarksAreTheLaunchers() {
        CommandRun run = CommandRun.french("bench", "planner");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("./beffroi bench");
    }
}
