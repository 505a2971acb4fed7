package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Faults;
import fr.beffroi.bench.crash.check.Notes;
import java.io.PrintStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param recoveries seconds from each kill to the first good answer, by what was killed
 * @param mails that were taken
 * @param movements in the books
 * @param entries in the audit log, verified
 * @param minutes people acted
 */
public record CrashReport(
        CrashPlan plan,
        Map<String, List<Double>> recoveries,
        Notes notes,
        Faults faults,
        int mails,
        long movements,
        long entries,
        double minutes) {
    private static final int SHOWN = 10;

    /** Whether everything was as it should be. */
    public boolean isGood() {
        return faults.isEmpty();
    }

    /** Prints the tables, and everything that was wrong below. */
    public void print(PrintStream out) {
        out.println("| killed | times | again good after, s: median | most |\n|---|---:|---:|---:|");
        recoveries.forEach((what, seconds) -> {
            List<Double> sorted = seconds.stream().sorted().toList();
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %s |%n",
                    what,
                    sorted.size(),
                    sorted.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f", sorted.get(sorted.size() / 2)),
                    sorted.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f", Collections.max(sorted)));
        });
        out.printf(
                Locale.ROOT,
                """

                %d people for %.0f minutes (seed %d): %d files, %d steps told as taken, %d refused with a reason, %d answers lost by a kill, %d orders handed over, \
                %d messages, %d movements, %d audit entries verified, %d mails.

                | what must be true | wrong |
                |---|---:|
                """,
                plan.people(),
                minutes,
                plan.seed(),
                notes.files().size(),
                notes.steps().size(),
                notes.refusals(),
                notes.lostAnswers(),
                notes.handovers().size(),
                notes.messages().size(),
                movements,
                entries,
                mails);
        faults.byInvariant().forEach((invariant, wrong) -> out.println("| " + invariant + " | " + wrong.size() + " |"));
        faults.byInvariant()
                .forEach((invariant, wrong) ->
                        wrong.stream().limit(SHOWN).forEach(one -> out.println("WRONG: " + invariant + ": " + one)));
    }
}
