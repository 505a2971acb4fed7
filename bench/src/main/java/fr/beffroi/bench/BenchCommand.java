package fr.beffroi.bench;

import fr.beffroi.bench.crash.CrashBench;
import fr.beffroi.bench.imports.ImportBench;
import fr.beffroi.bench.matching.MatchingBench;
import fr.beffroi.bench.matching.WatchBench;
import fr.beffroi.bench.meetings.MeetingsBench;
import fr.beffroi.bench.notices.NoticeBench;
import fr.beffroi.bench.peer.FixedRunCommand;
import fr.beffroi.bench.peer.PeerBench;
import fr.beffroi.bench.register.FindBench;
import fr.beffroi.bench.simulate.SimulateBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./beffroi bench}: tables go to standard output, progress to standard error. */
@Command(
        name = "bench",
        description =
                "Measures the planner, also beside its peer, the simulation, losses, stock placement, the imports, the register, the notices, the matching and the meetings; kills what runs.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PlannerBench.class,
            PeerBench.class,
            OracleBench.class,
            BudgetBench.class,
            ReplanBench.class,
            EvaluateBench.class,
            WillemsBench.class,
            SimulateBench.class,
            StockBench.class,
            RobustnessBench.class,
            ImportBench.class,
            FindBench.class,
            NoticeBench.class,
            CrashBench.class,
            MatchingBench.class,
            WatchBench.class,
            MeetingsBench.class,
            GenerateCommand.class,
            SingleRunCommand.class,
            FixedRunCommand.class
        })
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs the command line and ends the process with its status: 0 done, 1 a wrong result, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which benchmark?\nMaybe: bench planner");
    }
}
