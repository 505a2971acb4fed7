package fr.beffroi.cli;

import fr.beffroi.engine.plan.solver.Highs;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the process starts. The launcher says by system properties what only it can know. */
public final class Main {
    private static final Set<String> SOLVING = Set.of("plan", "frontier", "why-not");

    private Main() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
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
        int status = run(session, arguments);
        session.out().flush();
        session.err().flush();
        System.exit(status);
    }

    /** Runs one command and returns its exit status. */
    static int run(Session session, String... arguments) {
        // The engine words faults in the language of the display.
        Locale.setDefault(Locale.Category.DISPLAY, session.messages().locale());
        return BeffroiCommand.create(session).execute(arguments);
    }
}
