package fr.beffroi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A workbook that people will fill in. It never takes the place of one that somebody may have filled in already. */
final class NewWorkbook {
    private final Messages messages;
    private final Path file;

    NewWorkbook(Messages messages, Path file) {
        this.messages = messages;
        this.file = file;
    }

    /** What stands against writing it, in words. */
    List<String> findFaults() {
        List<String> faults = new ArrayList<>(output(draft -> {}).findFaults(List.of()));
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            faults.add(messages.text("workbook.ending", file, file + ".xlsx"));
        } else if (Files.isRegularFile(file)) {
            faults.add(messages.text("workbook.exists", file));
        }
        return faults;
    }

    void write(Consumer<Path> writer) throws IOException {
        output(writer).write(file);
    }

    private OutputFiles<Path> output(Consumer<Path> writer) {
        return new OutputFiles<Path>(messages).add("FILE.xlsx", file, (place, draft) -> writer.accept(draft));
    }
}
