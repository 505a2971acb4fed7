package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small workshop: 5 000 € of public money buy the shift, nothing less does. */
class FrontierCommandTest extends WorkshopTest {
    @Test
    void theTableSaysWhatEachBudgetBrings() {
        CommandRun run = CommandRun.french("frontier", modelFile, "--points", "3");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Atelier d'essai")
                .containsPattern("\\b0\\h€ +0\\h€ +360 +jamais +0")
                .containsPattern("2\\h500\\h€ +0\\h€ +360 +jamais +0")
                .containsPattern("5\\h000\\h€ +5\\h000\\h€ +60 +\\d.* +1")
                .contains("prouvé à 1");
        assertThat(run.err()).contains("Budget 1 sur 4, sans limite");
    }

    @Test
    void theFileSaysTheSame() throws IOException {
        Path file = folder.resolve("frontier.json");
        CommandRun run = CommandRun.english("frontier", modelFile, "--points", "2", "--out", file);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .contains("beffroi/ramp-up-frontier/1", "\"status\": \"OPTIMAL\"", "\"budget\":5000", "[\"shift\"]");
    }

    @Test
    void nonsenseIsExplained() {
        CommandRun run = CommandRun.english("frontier", modelFile, "--points", "1", "--gap", "7");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--points: 1 is not between 2 and 1000. Maybe 11?", "--gap");
        assertThat(CommandRun.french("frontier", folder.resolve("absent.json")).status())
                .isEqualTo(2);
    }

    @Test
    void everyPlanSaysWhatMoneyIsMissingAndWhatOtherBudgetsBring() {
        for (String option : List.of("--threads=2", "--explain")) {
            CommandRun run = CommandRun.french("plan", modelFile, "--budget", "0", option);
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .contains("Ce qui bloque : « Établi » chez Atelier (fictif)")
                    .containsPattern(
                            "Ce qui manque : (le budget public|l'autofinancement de Atelier).* 300 unités-semaines")
                    .contains("Ce qu'apporte l'argent public")
                    .containsPattern("0\\h€ +0\\h€ +360 +jamais +0 +← ce plan")
                    .doesNotContain("partielles");
        }
    }

    @Test
    void theReportOfAPlanShowsIt() {
        Path plan = folder.resolve("plan.json");
        Path report = folder.resolve("report.html");
        assertThat(CommandRun.french("plan", modelFile, "--out", plan, "--report", report)
                        .status())
                .isZero();
        assertThat(plan).content().contains("\"nextEuro\"", "\"budget\":5000");
        assertThat(CommandRun.french("verify", modelFile, plan).status()).isZero();
        // The finding of the report's section: it depends on the points.
        assertThat(report).content().contains("d’argent public retirent");
    }
}
