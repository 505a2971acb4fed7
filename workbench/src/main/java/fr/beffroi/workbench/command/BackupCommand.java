package fr.beffroi.workbench.command;

import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.backup.Backup;
import fr.beffroi.workbench.database.backup.BackupSummary;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: everything the workbench holds, at one moment, in one file; while it runs or not. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FICHIER", descriptionKey = "backup.file")
    private Path file;

    @Option(names = "--demo", descriptionKey = "option.demo")
    private boolean demo;

    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Database database = Database.reach(data.database(demo))) {
            BackupSummary summary = Backup.write(database.access(), file);
            spec.commandLine()
                    .getOut()
                    .println(MessageFormat.format(
                            Main.words().getString("backup.done"), file, summary.tables(), summary.rows()));
        }
        return 0;
    }
}
