package fr.beffroi.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The same asked of many scenarios, several at a time. What is wrong with one stops none of the others; what became of each is said at the end. */
final class ManyScenarios {
    private final Session session;
    private final RewrittenLine line;
    private final AtomicInteger done = new AtomicInteger();

    /** Answers one scenario and writes what it found. */
    @FunctionalInterface
    interface Work {
        /**
         * Answers one scenario.
         *
         * @param own where to say what concerns this scenario
         * @return the exit status that one scenario alone would have
         * @throws Exception whatever stood in the way
         */
        int answer(Scenario scenario, Session own) throws Exception;
    }

    /** @param words why it is not done, or empty */
    private record Outcome(Scenario scenario, boolean begun, int status, String words) {}

    ManyScenarios(Session session) {
        this.session = session;
        line = new RewrittenLine(session, System::nanoTime);
    }

    /**
     * Answers all of them, unless it is time to stop: then those that are begun.
     *
     * @return the exit status for all: 1 where something failed or was not begun, else 2 where some input was bad, else 3 where something is right but
     *     not proven
     */
    int answer(List<Scenario> scenarios, int atOnce, BooleanSupplier stop, Work work) {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Outcome>> running = scenarios.stream()
                    .map(scenario -> threads.submit(() -> answer(scenario, scenarios.size(), stop, work)))
                    .toList();
            for (Future<Outcome> outcome : running) {
                outcomes.add(outcome.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while scenarios were answered", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A scenario could not be told", e.getCause());
        }
        line.clear();
        outcomes.forEach(this::tell);
        long well = outcomes.stream().filter(ManyScenarios::isWritten).count();
        session.say("scenarios.sum", well, outcomes.size() - well);
        return status(outcomes);
    }

    private Outcome answer(Scenario scenario, int all, BooleanSupplier stop, Work work) {
        if (stop.getAsBoolean()) {
            return new Outcome(scenario, false, ExitStatus.FAILED, "");
        }
        StringWriter said = new StringWriter();
        Session own = new Session(session.messages(), session.out(), new PrintWriter(said), false, session.home());
        Outcome outcome;
        try {
            outcome = new Outcome(scenario, true, work.answer(scenario, own), "");
        } catch (Exception e) {
            Failure failure = Failure.of(session.messages(), e);
            failure.lines().forEach(own.err()::println);
            outcome = new Outcome(scenario, true, failure.status(), words(failure));
        }
        own.err().flush();
        tell(scenario, said.toString().strip(), all);
        return outcome;
    }

    /** One line, the first, and the second where the first only says of which file it is. */
    private static String words(Failure failure) {
        boolean isOneFault =
                failure.status() == ExitStatus.BAD_INPUT && failure.lines().size() == 2;
        String words =
                isOneFault ? String.join(" ", failure.lines()) : failure.lines().getFirst();
        return words.lines().findFirst().orElse("");
    }

    /** What concerns one scenario stands together. */
    private synchronized void tell(Scenario scenario, String said, int all) {
        int now = done.incrementAndGet();
        if (!said.isEmpty()) {
            line.clear();
            session.err().println(scenario.name());
            said.lines().forEach(one -> session.err().println("  " + one));
        }
        if (line.isDue()) {
            line.show(session.messages().text("scenarios.progress", now, all));
        }
        session.err().flush();
    }

    private void tell(Outcome outcome) {
        String key = !outcome.begun
                ? "scenarios.notBegun"
                : outcome.status == ExitStatus.DONE
                        ? "scenarios.done"
                        : outcome.status == ExitStatus.FEASIBLE ? "scenarios.unproven" : "scenarios.failed";
        session.out().println(session.messages().text(key, outcome.scenario.name(), outcome.words));
    }

    private static boolean isWritten(Outcome outcome) {
        return outcome.status == ExitStatus.DONE || outcome.status == ExitStatus.FEASIBLE;
    }

    private static int status(List<Outcome> outcomes) {
        for (int status : new int[] {ExitStatus.FAILED, ExitStatus.BAD_INPUT, ExitStatus.FEASIBLE}) {
            if (outcomes.stream().anyMatch(outcome -> outcome.status == status)) {
                return status;
            }
        }
        return ExitStatus.DONE;
    }
}
