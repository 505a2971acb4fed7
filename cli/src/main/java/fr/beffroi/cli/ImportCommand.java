package fr.beffroi.cli;

import fr.beffroi.engine.io.imports.ErpImport;
import fr.beffroi.engine.io.imports.ImportMapping;
import fr.beffroi.engine.io.imports.ImportMappings;
import fr.beffroi.engine.io.imports.ImportNote;
import fr.beffroi.engine.io.imports.ImportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code import MAPPING FOLDER FILE.xlsx}: a factory's own export files as a workbook to complete. What the files do not say stays
 * open in the workbook and is listed; nothing is invented.
 */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "MAPPING", descriptionKey = "parameter.mapping")
    private String mappingName;

    @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "parameter.exports")
    private Path folder;

    @Parameters(index = "2", paramLabel = "FILE.xlsx", descriptionKey = "parameter.draft")
    private Path file;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        NewWorkbook workbook = new NewWorkbook(session.messages(), file);
        List<String> faults = new ArrayList<>(workbook.findFaults());
        if (!Files.isDirectory(folder)) {
            faults.add(session.messages().text("import.noFolder", folder));
        }
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        Inputs inputs = new Inputs(session);
        ImportMapping mapping = inputs.read(Path.of(mappingName), any -> ImportMappings.get(mappingName));
        ImportResult result = inputs.read(folder, any -> ErpImport.read(mapping, folder));
        workbook.write(draft -> result.writeWorkbook(draft));
        report(result, ImportNote.Kind.UNTIDY);
        report(result, ImportNote.Kind.DECIDED);
        report(result, ImportNote.Kind.MISSING);
        session.out().println(session.messages().text("import.written", file));
        return ExitStatus.DONE;
    }

    private void report(ImportResult result, ImportNote.Kind kind) {
        List<ImportNote> notes = result.listNotes(kind);
        if (!notes.isEmpty()) {
            session.out().println(session.messages().count("import." + kind, notes.size()));
            notes.forEach(note -> session.out().println("  " + note));
            session.out().println();
        }
    }
}
