package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final Path EXPORTS = Path.of("../../shared/data/bom-drone");

    @TempDir
    Path folder;

    @Test
    void aFactorysFilesBecomeAWorkbookAndAListToFillIn() {
        assumeTrue(Files.isDirectory(EXPORTS), "The factory's files lie beside the repository: " + EXPORTS);
        Path file = folder.resolve("model.xlsx");
        CommandRun run = CommandRun.french("import", "odoo-drone", EXPORTS, file);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("points que les fichiers ne disent pas", "start", "model.xlsx");
        assertThat(file).isNotEmptyFile();

        CommandRun asModel = CommandRun.french("verify", file, file);
        assertThat(asModel.status()).isEqualTo(2);
        assertThat(asModel.err()).contains("à compléter");
    }

    @Test
    void anUnknownMappingNamesTheKnownOnes() {
        CommandRun run = CommandRun.english("import", "sap", folder, folder.resolve("model.xlsx"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("sap", "odoo-drone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFolderIsSaid() {
        CommandRun run = CommandRun.english("import", "odoo-drone", folder.resolve("x"), folder.resolve("model.xlsx"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is not a folder", "Maybe");
    }

    @Test
    void filesThatAreNotThereAreNamed() {
        CommandRun run = CommandRun.french("import", "odoo-drone", folder, folder.resolve("model.xlsx"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(".csv");
    }
}
