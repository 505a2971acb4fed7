package fr.beffroi.cli;

import fr.beffroi.engine.plan.solver.Highs;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/** Where the process starts. The launcher says by system properties what only it can know. */
public final class Main {
    private static final Set<String> SOLVING = Set.of("plan", "replan", "frontier", "why-not");

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        end(arguments, BeffroiCommand::create);
    }

    /** The same for a process that can join a cluster; ends it. */
    public static void main(String[] arguments, Cluster.Opener opener) {
        end(arguments, session -> BeffroiCommand.create(session, opener));
    }

    private static void end(String[] arguments, Function<Session, CommandLine> commands) {
        if (arguments.length > 0 && SOLVING.contains(arguments[0])) {
            Highs.loadBeside();
        }
        Language language = Language.choose(List.of(arguments), System.getenv());
        Session session = new Session(
                new Messages(language),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("beffroi.terminal"),
                Path.of(System.getProperty("beffroi.home", "")));
        int status = run(session, commands, arguments);
        session.out().flush();
        session.err().flush();
        System.exit(status);
    }

    /** Runs one command and returns its exit status. */
    static int run(Session session, String... arguments) {
        return run(session, BeffroiCommand::create, arguments);
    }

    private static int run(Session session, Function<Session, CommandLine> commands, String... arguments) {
        // The engine words faults in the language of the display.
        Locale.setDefault(Locale.Category.DISPLAY, session.messages().locale());
        return commands.apply(session).execute(arguments);
    }
}
