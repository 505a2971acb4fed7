package fr.beffroi.workbench.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Where the process starts: {@code serve}, {@code demo}, {@code backup}, {@code restore}, {@code audit verify}. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs one command. Servers go on after it returns; the others end the process with their exit status. */
    public static void main(String[] arguments) {
        Locale.setDefault(language(List.of(arguments)));
        int status = create().execute(arguments);
        if (status != ServeCommand.GOES_ON) {
            System.exit(status);
        }
    }

    static CommandLine create() {
        return new CommandLine(new Root())
                .addSubcommand("serve", new ServeCommand(false))
                .addSubcommand("demo", new ServeCommand(true))
                .addSubcommand(new DeMinimisCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand()))
                .setResourceBundle(words())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage() == null ? failure : failure.getMessage());
                    return FAILED;
                });
    }

    /** The words of the terminal, in the language asked for. */
    static ResourceBundle words() {
        return ResourceBundle.getBundle("fr.beffroi.workbench.command.messages", Locale.getDefault());
    }

    /** {@code --lang}, else the environment's, else French: as everywhere in Beffroi. */
    private static Locale language(List<String> arguments) {
        int asked = arguments.indexOf("--lang");
        if (asked >= 0 && asked + 1 < arguments.size()) {
            return "en".equals(arguments.get(asked + 1)) ? Locale.ENGLISH : Locale.FRENCH;
        }
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        return Locale.FRENCH;
    }

    /** Without a command: which there are. */
    @CommandLine.Command(name = "beffroi")
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @CommandLine.Option(names = "--lang", paramLabel = "fr|en", scope = CommandLine.ScopeType.INHERIT)
        @SuppressWarnings("unused") // read from the arguments before anything is said
        private String language = "fr";

        @CommandLine.Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = CommandLine.ScopeType.INHERIT)
        @SuppressWarnings("unused") // picocli acts on it
        private boolean help;

        @Override
        public void run() {
            spec.commandLine().usage(System.err);
        }
    }
}
