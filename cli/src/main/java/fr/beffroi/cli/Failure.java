package fr.beffroi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong, for the user.
 *
 * @param status the exit status that fits
 * @param lines in words, the first says most
 */
record Failure(int status, List<String> lines) {

    Failure {
        lines = List.copyOf(lines);
    }

    /** Of work that ended with that exception. */
    static Failure of(Messages messages, Exception failure) {
        return switch (failure) {
            case UsageFaultException fault -> new Failure(ExitStatus.BAD_INPUT, fault.faults());
            case RefusedFileException refused -> {
                List<String> lines = new ArrayList<>();
                lines.add(messages.count("input.refused", refused.faults().size())
                        .replace("{file}", refused.file().toString()));
                lines.addAll(refused.faults());
                yield new Failure(ExitStatus.BAD_INPUT, lines);
            }
            case WrongPlanException wrong -> {
                List<String> lines = new ArrayList<>(List.of(messages.text("plan.wrong")));
                wrong.violations().forEach(violation -> lines.add(violation.describe(messages.locale())));
                yield new Failure(ExitStatus.FAILED, lines);
            }
            case ClusterException lost ->
                new Failure(ExitStatus.FAILED, List.of(messages.text("cluster.failed", said(lost))));
            case IOException trouble -> notReadOrWritten(messages, trouble);
            case UncheckedIOException trouble -> notReadOrWritten(messages, trouble);
            default ->
                new Failure(
                        ExitStatus.FAILED,
                        List.of(
                                messages.text("failure.ours"),
                                stackTrace(failure).strip()));
        };
    }

    private static Failure notReadOrWritten(Messages messages, Exception trouble) {
        return new Failure(ExitStatus.FAILED, List.of(messages.text("failure.io", said(trouble))));
    }

    private static String said(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String stackTrace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
