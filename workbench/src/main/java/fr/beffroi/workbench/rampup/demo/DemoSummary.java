package fr.beffroi.workbench.rampup.demo;

import fr.beffroi.engine.explain.report.ReportFragments;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.certainty.Sure;
import fr.beffroi.workbench.rampup.run.RunFinished;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.web.TerminalLines;
import fr.beffroi.workbench.web.format.Formats;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The demo's short result for the terminal: the date, what holds back, the levers with who pays; from the stored run. */
@Component
@Profile("demo")
public class DemoSummary implements TerminalLines {
    private static final int ORDER = 30;
    private static final long PATIENCE_NANOS = 6_000_000_000L;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Runs runs;
    private final MessageSource words;
    private final Formats formats;
    private final Environment environment;
    /** Whether the greeting said that the result follows. */
    private volatile boolean promised;

    DemoSummary(Runs runs, MessageSource words, Formats formats, Environment environment) {
        this.runs = runs;
        this.words = words;
        this.formats = formats;
        this.environment = environment;
    }

    @Override
    public List<String> lines(Locale locale, String baseAddress) {
        String address = baseAddress + "/scenarios/" + DemoScenario.SCENARIO;
        LocaleContextHolder.setLocale(locale);
        try {
            return awaitSolved().map(solved -> result(solved, locale, address)).orElseGet(() -> {
                promised = true;
                return List.of(words.getMessage("rampup.demo.solving", new Object[] {address}, locale));
            });
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** At the first start the plan is made while the application starts, or little later. */
    private Optional<Runs.Solved> awaitSolved() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Optional<Runs.Solved> solved = findSolved();
        while (solved.isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            solved = findSolved();
        }
        return solved;
    }

    private Optional<Runs.Solved> findSolved() {
        return Viewers.callAs(Viewer.SYSTEM, () -> runs.findSolved(DemoScenario.RUN));
    }

    /** On a slow machine the plan comes after the greeting; a thread of its own reads it once it is committed. */
    @TransactionalEventListener
    void onRunFinished(RunFinished finished) {
        if (promised && finished.run().equals(DemoScenario.RUN) && environment.containsProperty("beffroi.data")) {
            String address = environment.getProperty(
                    "beffroi.base-url", "http://localhost:" + environment.getProperty("local.server.port"));
            Thread reading = Thread.ofVirtual()
                    .start(() -> lines(Locale.getDefault(), address)
                            .forEach(new PrintStream(System.out, true, StandardCharsets.UTF_8)::println));
            try {
                // Whoever stops the workbench now waits for the run's end, and so for this too.
                reading.join(Duration.ofNanos(PATIENCE_NANOS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<String> result(Runs.Solved solved, Locale locale, String address) {
        ReportFragments report = ReportFragments.of(solved.loaded().model(), solved.plan(), locale);
        List<String> lines = new ArrayList<>(List.of(report.sayDate(), report.sayBottleneck()));
        Sure sure = Sure.estimate(solved.loaded(), solved.plan());
        lines.add(words.getMessage(
                "rampup.demo.sure",
                new Object[] {formats.percent(sure.probability().value()), formats.whole(sure.replications())},
                locale));
        Map<String, String> names =
                solved.loaded().model().levers().stream().collect(Collectors.toMap(Lever::id, Lever::name));
        solved.plan().levers().stream()
                .sorted(Comparator.comparingInt(LeverDecision::startWeek))
                .forEach(decision -> lines.add(words.getMessage(
                        "rampup.demo.lever",
                        new Object[] {
                            Objects.requireNonNull(names.get(decision.lever())),
                            formats.euros(decision.costEuros()),
                            formats.euros(decision.publicEuros())
                        },
                        locale)));
        lines.add(words.getMessage("rampup.demo.address", new Object[] {address}, locale));
        return lines;
    }
}
