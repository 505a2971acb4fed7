package fr.beffroi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command that could not do its work says, and the exit status that fits. */
final class Failures implements IExecutionExceptionHandler {
    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return switch (failure) {
            case UsageFaultException fault -> {
                fault.faults().forEach(session.err()::println);
                UsageFaults.sayWhereHelpIs(session, command);
                yield ExitStatus.BAD_INPUT;
            }
            case RefusedFileException refused -> {
                session.err()
                        .println(session.messages()
                                .count("input.refused", refused.faults().size())
                                .replace("{file}", refused.file().toString()));
                refused.faults().forEach(session.err()::println);
                yield ExitStatus.BAD_INPUT;
            }
            case WrongPlanException wrong -> {
                session.say("plan.wrong");
                wrong.violations().stream()
                        .map(violation -> violation.describe(session.messages().locale()))
                        .forEach(session.err()::println);
                yield ExitStatus.FAILED;
            }
            case ClusterException lost -> {
                session.say("cluster.failed", String.valueOf(lost.getMessage()));
                yield ExitStatus.FAILED;
            }
            case IOException trouble -> notReadOrWritten(trouble);
            case UncheckedIOException trouble -> notReadOrWritten(trouble);
            default -> {
                session.say("failure.ours");
                failure.printStackTrace(session.err());
                yield ExitStatus.FAILED;
            }
        };
    }

    private int notReadOrWritten(Exception trouble) {
        session.say("failure.io", String.valueOf(trouble.getMessage()));
        return ExitStatus.FAILED;
    }
}
