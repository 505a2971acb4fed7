package fr.beffroi.cli;

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
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        Failure failure = Failure.of(session.messages(), exception);
        failure.lines().forEach(session.err()::println);
        if (exception instanceof UsageFaultException) {
            UsageFaults.sayWhereHelpIs(session, command);
        }
        session.err().flush();
        return failure.status();
    }
}
