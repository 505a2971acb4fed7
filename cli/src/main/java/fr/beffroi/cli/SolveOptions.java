package fr.beffroi.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How hard and how long to solve: the same for every command that plans. */
final class SolveOptions {
    private static final int MOST_THREADS = 256;

    @Option(names = "--gap", paramLabel = "0.01", descriptionKey = "option.gap")
    private double gap = 0.01;

    @Option(names = "--time-limit", paramLabel = "SECONDS", descriptionKey = "option.timeLimit")
    private double timeLimitSeconds = 300;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "option.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    SolveOptions() {}

    /** With so many threads unless others are asked for. */
    SolveOptions(int threads) {
        this.threads = threads;
    }

    double gap() {
        return gap;
    }

    double timeLimitSeconds() {
        return timeLimitSeconds;
    }

    int threads() {
        return threads;
    }

    /** Every value that makes no sense, in words. */
    List<String> findFaults(Messages messages) {
        List<String> faults = new ArrayList<>();
        if (gap < 0 || gap >= 1) {
            String meant = gap >= 1 && gap < 100 ? messages.number(gap / 100, 4) : messages.number(0.01, 2);
            faults.add(messages.text("solve.gap", messages.number(gap, 6), meant));
        }
        if (timeLimitSeconds <= 0) {
            faults.add(messages.text("solve.timeLimit", messages.number(timeLimitSeconds, 3)));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            int processors = Runtime.getRuntime().availableProcessors();
            faults.add(messages.text("solve.threads", threads, MOST_THREADS, processors));
        }
        return faults;
    }
}
