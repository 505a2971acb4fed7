package fr.beffroi.cli;

import fr.beffroi.engine.io.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what cannot be understood of a command line, and what was perhaps meant. */
final class UsageFaults implements IParameterExceptionHandler {
    private final Session session;

    UsageFaults(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        session.err().println(describe(fault));
        sayWhereHelpIs(session, fault.getCommandLine());
        return ExitStatus.BAD_INPUT;
    }

    static void sayWhereHelpIs(Session session, CommandLine command) {
        session.say("usage.help", command.getCommandSpec().qualifiedName());
    }

    private String describe(ParameterException fault) {
        Messages messages = session.messages();
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing -> messages.text("usage.missing", names(missing.getMissing()));
            case OverwrittenOptionException twice -> messages.text("usage.twice", name(twice.getOverwritten()));
            default -> {
                ArgSpec argument = fault.getArgSpec();
                yield argument == null ? String.valueOf(fault.getMessage()) : badValue(argument, fault.getValue());
            }
        };
    }

    private String badValue(ArgSpec argument, String value) {
        String expected = switch (argument.type().getSimpleName()) {
            case "double", "Double" -> "number";
            case "int", "Integer", "long", "Long" -> "wholeNumber";
            case "Language" -> "language";
            default -> "other";
        };
        return session.messages().text("usage.badValue." + expected, name(argument), value);
    }

    private String unknown(UnmatchedArgumentException fault) {
        String what = fault.getUnmatched().getFirst();
        boolean isCommand = fault.getCommandLine().getParent() == null && !fault.isUnknownOption();
        String line = session.messages().text(isCommand ? "usage.unknownCommand" : "usage.unknown", what);
        return nearest(fault.getCommandLine(), what)
                .map(name -> line + "\n" + session.messages().text("usage.maybe", name))
                .orElse(line);
    }

    private static Optional<String> nearest(CommandLine command, String typed) {
        Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
        command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
        return NearestName.find(typed, known);
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageFaults::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
