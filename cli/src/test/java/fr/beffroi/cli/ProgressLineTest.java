package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private final AtomicLong now = new AtomicLong(100 * SECOND);

    @Test
    void aLogGetsALineEveryFewSeconds() {
        try (ProgressLine progress = line(false)) {
            for (int second = 0; second < 12; second++) {
                progress.onProgress(new Progress(GoalName.BACKLOG, second, 100 - second, 80, 0.2));
                now.addAndGet(SECOND);
            }
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "Backlog (unit-weeks): best plan 100, bound 80, gap 20% (0 s)",
                        "Backlog (unit-weeks): best plan 95, bound 80, gap 20% (5 s)",
                        "Backlog (unit-weeks): best plan 90, bound 80, gap 20% (10 s)");
    }

    @Test
    void aNewGoalIsSaidAtOnce() {
        try (ProgressLine progress = line(false)) {
            progress.onProgress(new Progress(GoalName.BACKLOG, 1, 100, 80, 0.2));
            progress.onProgress(new Progress(GoalName.PUBLIC_MONEY, 1, 24_000, 12_000, 0.5));
        }
        assertThat(err.toString().lines()).hasSize(2).last().asString().startsWith("Public money: best plan €24,000");
    }

    @Test
    void aTerminalSeesOneLineThatIsClearedAtTheEnd() {
        try (ProgressLine progress = line(true)) {
            progress.onProgress(new Progress(GoalName.BACKLOG, 1, Double.POSITIVE_INFINITY, 80, 1));
            now.addAndGet(SECOND);
            progress.onProgress(new Progress(GoalName.BACKLOG, 2, 90, 80, 0.1));
        }
        assertThat(err.toString())
                .doesNotContain("\n")
                .contains("best plan …", "best plan 90")
                .endsWith("\r\u001b[K");
    }

    private ProgressLine line(boolean terminal) {
        Session session = new Session(
                new Messages(Language.ENGLISH), new PrintWriter(err), new PrintWriter(err), terminal, Path.of(""));
        return new ProgressLine(session, now::get);
    }
}
