package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {
    @TempDir
    Path folder;

    @Test
    void aWorkbookToFillInIsWritten() {
        Path file = folder.resolve("mon cas.xlsx");
        CommandRun run = CommandRun.french("template", file);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("mon cas.xlsx");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void leftEmptyItIsRefusedByItsSheetsNotByACrash() {
        Path file = folder.resolve("model.xlsx");
        CommandRun.french("template", file);
        CommandRun run = CommandRun.french("verify", file, file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("fautes dans").doesNotContain("Exception");
    }

    @Test
    void aWorkbookSomebodyFilledInIsNeverReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("model.xlsx"), "hours of work");
        CommandRun run = CommandRun.english("template", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("exists and is not replaced", "Maybe");
        assertThat(file).hasContent("hours of work");
    }

    @Test
    void anotherEndingIsAMistake() {
        CommandRun run = CommandRun.english("template", folder.resolve("model.json"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(".xlsx", "Maybe");
        assertThat(folder).isEmptyDirectory();
    }
}
