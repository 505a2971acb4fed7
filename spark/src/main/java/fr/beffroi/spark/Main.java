package fr.beffroi.spark;

import java.util.stream.Stream;

/** {@code spark COMMAND}: where a process that can join a cluster starts, by the launcher or by {@code spark-submit}. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments say, such as {@code simulate MODEL PLAN}, and ends the process with its exit status. */
    public static void main(String[] arguments) {
        String[] command =
                Stream.concat(Stream.of("spark"), Stream.of(arguments)).toArray(String[]::new);
        fr.beffroi.cli.Main.main(command, SparkCluster::open);
    }
}
