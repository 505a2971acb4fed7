package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
    @TempDir
    Path folder;

    private OutputFiles<String> output;

    @BeforeEach
    void anOutput() {
        output = new OutputFiles<>(new Messages(Language.ENGLISH));
    }

    @Test
    void aMissingFolderIsSaidBeforeAnythingIsWritten() {
        output.add("--out", folder.resolve("nowhere/plan.json"), (text, file) -> Files.writeString(file, text));
        assertThat(output.findFaults(List.of()))
                .singleElement()
                .asString()
                .contains("--out", "there is no folder", "Maybe");
    }

    @Test
    void theModelIsNeverOverwritten() throws IOException {
        Path model = Files.writeString(folder.resolve("model.json"), "{}");
        output.add("--out", folder.resolve("./model.json"), (text, file) -> Files.writeString(file, text));
        assertThat(output.findFaults(List.of(model))).singleElement().asString().contains("taken already");
    }

    @Test
    void twoOutputsDoNotShareAFile() {
        output.add("--out", folder.resolve("a"), (text, file) -> {})
                .add("--report", folder.resolve("a"), (text, file) -> {});
        assertThat(output.findFaults(List.of())).singleElement().asString().contains("--report", "--out");
    }

    @Test
    void aFolderIsNoFile() {
        output.add("--out", folder, (text, file) -> {});
        assertThat(output.findFaults(List.of())).singleElement().asString().contains("is a folder");
    }

    @Test
    void whatWasThereIsReplacedInOneStep() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), "old");
        output.add("--out", plan, (text, file) -> {
            assertThat(plan).hasContent("old");
            Files.writeString(file, text);
        });
        assertThat(output.findFaults(List.of())).isEmpty();
        output.write("new");
        assertThat(plan).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(plan));
    }

    @Test
    void allOrNothing() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), "old");
        output.add("--out", plan, (text, file) -> Files.writeString(file, text))
                .add("--report", folder.resolve("report.html"), (text, file) -> {
                    Files.writeString(file, "half a rep");
                    throw new IOException("disk full");
                });
        assertThatThrownBy(() -> output.write("new")).hasMessage("disk full");
        assertThat(plan).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(plan));
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsWritten() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.json"), plan);
        output.add("--out", link, (text, file) -> Files.writeString(file, text)).write("new");
        assertThat(link).isSymbolicLink();
        assertThat(plan).hasContent("new");
    }
}
