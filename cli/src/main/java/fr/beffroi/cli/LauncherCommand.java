package fr.beffroi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * The commands of the web application, {@code test} and {@code bench} need Maven or another class path: the launcher runs them itself when
 * they stand first. They are here so that the help and the nearest-command hint know them.
 */
@Command
final class LauncherCommand implements Callable<Integer> {
    static final List<String> NAMES =
            List.of("demo", "serve", "backup", "restore", "audit", "de-minimis", "test", "bench");

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Unmatched
    @SuppressWarnings("unused") // picocli gathers here what the launcher has already looked at
    private List<String> arguments = new ArrayList<>();

    LauncherCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.say("launcher.first", spec.name());
        return ExitStatus.BAD_INPUT;
    }
}
