package fr.beffroi.workbench.command;

import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.backup.BackupSummary;
import fr.beffroi.workbench.database.backup.Restore;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: what a backup holds, into an empty place; brought up to this version's form. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FICHIER", descriptionKey = "restore.file")
    private Path file;

    @Option(names = "--demo", descriptionKey = "option.demo")
    private boolean demo;

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Database database = Database.open(data.database(demo))) {
            BackupSummary summary = Restore.read(database.access(), file);
            spec.commandLine()
                    .getOut()
                    .println(MessageFormat.format(
                            Main.words().getString("restore.done"), file, summary.tables(), summary.rows()));
        }
        return 0;
    }
}
