package fr.beffroi.cli;

import fr.beffroi.engine.io.ModelWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template FILE.xlsx}: an empty workbook to fill in. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE.xlsx", descriptionKey = "parameter.template")
    private Path file;

    TemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        NewWorkbook workbook = new NewWorkbook(session.messages(), file);
        List<String> faults = workbook.findFaults();
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        workbook.write(ModelWorkbook::writeTemplate);
        session.out().println(session.messages().text("template.written", file));
        return ExitStatus.DONE;
    }
}
