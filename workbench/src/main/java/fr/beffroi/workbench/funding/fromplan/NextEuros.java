package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretPages;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.more.MoreMoney;
import fr.beffroi.workbench.rampup.more.MoreMoneys;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSummary;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a programme's next 10 000 € would bring, by the newest plan of each scenario that names it. */
@Service
@Transactional
public class NextEuros {
    private static final int MOST = 5;

    private final ModelTies ties;
    private final Scenarios scenarios;
    private final Runs runs;
    private final MoreMoneys moreMoneys;
    private final SecretPages secrets;
    private final AuditLog audit;

    NextEuros(
            ModelTies ties,
            Scenarios scenarios,
            Runs runs,
            MoreMoneys moreMoneys,
            SecretPages secrets,
            AuditLog audit) {
        this.ties = ties;
        this.scenarios = scenarios;
        this.runs = runs;
        this.moreMoneys = moreMoneys;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * What it brings to one scenario.
     *
     * @param dateBefore the cadence is held from; null: never
     * @param more null while it is being worked out
     * @param weeksEarlier by which the cadence is held earlier; null where one of the dates is missing
     * @param levers names of what is started beside; empty for whom may not know what holds a chain back
     */
    public record Line(
            UUID scenario,
            String scenarioName,
            UUID run,
            int version,
            @Nullable LocalDate dateBefore,
            double backlogBefore,
            double publicEurosBefore,
            @Nullable More more,
            @Nullable Long weeksEarlier,
            List<String> levers) {}

    /**
     * With the money.
     *
     * @param backlogSaved unit-weeks
     * @param leastSaved for certain
     * @param mostSaved at most
     * @param euros more public money that is really spent
     */
    public record More(
            @Nullable LocalDate date, double backlogSaved, double leastSaved, double mostSaved, double euros) {}

    /** The newest scenarios first; those the viewer may not see are not there. */
    public List<Line> list(UUID programme) {
        Role role = Viewers.current().role();
        if (role != Role.OFFICER && role != Role.AUDITOR) {
            return List.of();
        }
        Map<UUID, String> named = ties.listScenarios(programme);
        boolean mayKnow = secrets.isOpen(SecretTopic.BOTTLENECKS);
        List<Line> lines = new ArrayList<>();
        for (Scenario scenario : scenarios.list()) {
            String id = named.get(scenario.id());
            if (id != null && lines.size() < MOST) {
                runs.list(scenario.id()).stream()
                        .filter(Run::hasPlan)
                        .filter(run -> run.settings().isPlain())
                        .findFirst()
                        .ifPresent(run -> lines.add(line(scenario, run, id, mayKnow)));
            }
        }
        if (mayKnow && !lines.isEmpty()) {
            audit.record("bottleneck.read", "programme", programme.toString());
        }
        return lines;
    }

    private Line line(Scenario scenario, Run run, String programme, boolean named) {
        RunSummary before = Objects.requireNonNull(run.summary());
        MoreMoney more = moreMoneys.find(run, programme).orElse(null);
        LocalDate date = before.date();
        LocalDate after = more == null ? null : more.summary().date();
        return new Line(
                scenario.id(),
                scenario.name(),
                run.id(),
                run.version(),
                date,
                before.backlog(),
                before.publicEuros(),
                more == null
                        ? null
                        : new More(
                                after,
                                Math.max(0, before.backlog() - more.summary().backlog()),
                                more.leastSaved(),
                                more.mostSaved(),
                                more.summary().publicEuros() - before.publicEuros()),
                date == null || after == null ? null : (Long) ChronoUnit.WEEKS.between(after, date),
                more == null || !named ? List.of() : more.added());
    }
}
