package fr.beffroi.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code spark COMMAND}: the same commands on a cluster. */
@Command(name = "spark")
final class SparkCommand implements Callable<Integer> {
    private static final Pattern MASTER =
            Pattern.compile("local(\\[(\\d+|\\*)(,\\d+)?])?|spark://[^:/]+:\\d+(,[^:/]+:\\d+)*|yarn|k8s://.+");

    private static final int MOST_PARTITIONS = 100_000;

    private final Session session;
    private final Cluster.Opener opener;

    @Spec
    private CommandSpec spec;

    private String master = "";
    private int partitions;

    @Option(names = "--conf", paramLabel = "NAME=VALUE", descriptionKey = "option.conf", scope = ScopeType.INHERIT)
    private Map<String, String> settings = new LinkedHashMap<>();

    SparkCommand(Session session, Cluster.Opener opener) {
        this.session = session;
        this.opener = opener;
    }

    /** With the commands that there are on a cluster. */
    static CommandLine create(Session session, Cluster.Opener opener) {
        SparkCommand spark = new SparkCommand(session, opener);
        return new CommandLine(spark)
                .addSubcommand(new SparkSimulateCommand(session, spark::open))
                .addSubcommand(SparkRobustnessCommand.create(session, spark::open))
                .addSubcommand(new FrontiersCommand(session, spark::open))
                .addSubcommand(new NoticesCommand(session, spark::open));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.err());
        return ExitStatus.BAD_INPUT;
    }

    /** Looked at while the arguments are read: nobody waits for a plan to hear that the cluster's name is misspelt. */
    @Option(
            names = "--master",
            paramLabel = "spark://HOST:7077",
            descriptionKey = "option.master",
            scope = ScopeType.INHERIT)
    private void setMaster(String asked) {
        if (!MASTER.matcher(asked).matches()) {
            throw new ParameterException(spec.commandLine(), session.messages().text("spark.master", asked));
        }
        master = asked;
    }

    @Option(names = "--partitions", paramLabel = "N", descriptionKey = "option.partitions", scope = ScopeType.INHERIT)
    private void setPartitions(int asked) {
        if (asked < 0 || asked > MOST_PARTITIONS) {
            throw new ParameterException(
                    spec.commandLine(), session.messages().text("spark.partitions", asked, MOST_PARTITIONS));
        }
        partitions = asked;
    }

    private Cluster open() {
        return opener.open(new Cluster.Options(master, partitions, settings));
    }
}
