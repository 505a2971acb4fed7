package fr.beffroi.workbench.command;

import fr.beffroi.workbench.aid.deminimis.DeMinimis;
import fr.beffroi.workbench.aid.deminimis.file.DeMinimisQuestion;
import fr.beffroi.workbench.aid.deminimis.file.FaultyFileException;
import fr.beffroi.workbench.aid.deminimis.file.FileFault;
import fr.beffroi.workbench.aid.deminimis.file.HistoryReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code de-minimis}: whether a company may get an amount on a day, and else from when; needs no database. Ends with 1 where it may not. */
@Command(name = "de-minimis")
final class DeMinimisCommand implements Callable<Integer> {
    private static final int NOT_ON_THAT_DAY = 1;
    private static final int FAULTY = 2;

    @Parameters(paramLabel = "FICHIER", descriptionKey = "de-minimis.file")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        DeMinimisQuestion question;
        try {
            question = HistoryReader.read(file);
        } catch (NoSuchFileException e) {
            err.println(DeMinimisWords.say("de-minimis.noFile", file));
            return FAULTY;
        } catch (FaultyFileException e) {
            err.println(DeMinimisWords.say("de-minimis.faults", e.faults().size(), file));
            for (FileFault fault : e.faults()) {
                err.println("  " + DeMinimisWords.fault(fault));
            }
            return FAULTY;
        }
        DeMinimis deMinimis = new DeMinimis(question.history());
        Optional<LocalDate> earliest = deMinimis.findEarliestDay(question.siren(), question.cents(), question.day());
        DeMinimisWords words = new DeMinimisWords(question);
        words.lines(deMinimis.standing(question.siren(), question.day()), earliest)
                .forEach(spec.commandLine().getOut()::println);
        return earliest.filter(question.day()::equals).isPresent() ? 0 : NOT_ON_THAT_DAY;
    }
}
