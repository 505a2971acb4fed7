package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The small workshop: its shift costs 12 000 €, of which it can pay 7 000 €. */
class WhyNotCommandTest extends WorkshopTest {
    @Test
    void aChosenLeverSaysWhatItBrings() {
        CommandRun run = CommandRun.french("why-not", modelFile, "shift");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("« Deuxième équipe » (Atelier (fictif)) est retenu")
                .containsPattern("Retard \\(unités-semaines\\) +360 +60 +-300")
                .containsPattern("Argent public +0\\h€ +5\\h000\\h€ +\\+5\\h000\\h€");
    }

    @Test
    void withoutPublicMoneyItSaysWhatIsMissing() {
        CommandRun run = CommandRun.french("why-not", modelFile, "shift", "--budget", "0");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Pourquoi pas « Deuxième équipe » (Atelier (fictif)) ?")
                .contains("Il ne peut pas être payé, même seul")
                .containsPattern("un coût plus bas de 4[12](,\\d+)?\\h% au moins")
                .containsPattern("une aide de 5\\h0\\d\\d\\h€ au moins")
                .contains("même sans délai");
    }

    @Test
    void theFileSaysTheSame() {
        Path file = folder.resolve("why.json");
        CommandRun run = CommandRun.english("why-not", modelFile, "shift", "--budget", "0", "--out", file);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(file).content().contains("beffroi/ramp-up-why-not/1", "\"CANNOT_PAY\"", "\"with\": null");
    }

    @Test
    void anUnknownLeverNamesTheNearest() {
        CommandRun run = CommandRun.english("why-not", modelFile, "shfit");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("The model has no lever \"shfit\". Maybe shift?", "why-not --help");
        assertThat(CommandRun.english("why-not", modelFile, "deuxième équipe").err())
                .contains("Maybe shift?");
        assertThat(CommandRun.french("why-not", modelFile, "xyz").err()).contains("Ses leviers : shift.");
    }

    @Test
    void whatIsMissingIsSaid() {
        CommandRun run = CommandRun.french("why-not", modelFile);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Il manque");
    }
}
