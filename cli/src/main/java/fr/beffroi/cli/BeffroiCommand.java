package fr.beffroi.cli;

import fr.beffroi.engine.robust.Examination;
import fr.beffroi.engine.simulate.Simulator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code beffroi}: without a command it says which there are. */
@Command(name = "beffroi")
final class BeffroiCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // read from the arguments before anything is said
    private Language language = Language.FRENCH;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = ScopeType.INHERIT)
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    BeffroiCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.err());
        return ExitStatus.BAD_INPUT;
    }

    /** The whole command line, ready to run, but for what needs another class path. */
    static CommandLine create(Session session) {
        return ready(session, commands(session).addSubcommand("spark", new LauncherCommand(session)));
    }

    /** The whole command line of a process that can join a cluster. */
    static CommandLine create(Session session, Cluster.Opener opener) {
        return ready(session, commands(session).addSubcommand("spark", SparkCommand.create(session, opener)));
    }

    private static CommandLine commands(Session session) {
        CommandLine commandLine = new CommandLine(new BeffroiCommand(session))
                .addSubcommand(new PlanCommand(session))
                .addSubcommand(new ReplanCommand(session))
                .addSubcommand(new VerifyCommand(session))
                .addSubcommand(new FrontierCommand(session))
                .addSubcommand(new WhyNotCommand(session))
                .addSubcommand(new SimulateCommand(session, Simulator::simulate))
                .addSubcommand(new RobustnessCommand(session, Examination::examine))
                .addSubcommand(new StockCommand(session))
                .addSubcommand(new TemplateCommand(session))
                .addSubcommand(new ImportCommand(session))
                .addSubcommand(new HelpCommand(session));
        LauncherCommand.NAMES.forEach(name -> commandLine.addSubcommand(name, new LauncherCommand(session)));
        return commandLine;
    }

    private static CommandLine ready(Session session, CommandLine commandLine) {
        return commandLine
                .setResourceBundle(session.messages().bundle())
                .setOut(session.out())
                .setErr(session.err())
                .setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(Double.class, NumberConverter::toDouble)
                .registerConverter(double.class, NumberConverter::toDouble)
                .registerConverter(int.class, NumberConverter::toInteger)
                .registerConverter(Integer.class, NumberConverter::toInteger)
                .registerConverter(long.class, NumberConverter::toLong)
                .registerConverter(
                        Language.class,
                        code -> Language.findByCode(code)
                                .orElseThrow(() -> new CommandLine.TypeConversionException(code)))
                .setParameterExceptionHandler(new UsageFaults(session))
                .setExecutionExceptionHandler(new Failures(session));
    }
}
