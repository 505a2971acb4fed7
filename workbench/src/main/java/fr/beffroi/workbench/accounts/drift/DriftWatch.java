package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.OfficerMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Sets followed plans again, and tells of drift once their plans are there: on the scenario's page, and by mail to who follows it. */
@Service
public class DriftWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);
    /** As the short form of the date's probability elsewhere. */
    private static final long REPLICATIONS = 2_000;

    private static final long SEED = 1;

    private final FollowedPlans plans;
    private final DriftStore store;
    private final Runs runs;
    private final Scenarios scenarios;
    private final OfficerMail mail;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    DriftWatch(
            FollowedPlans plans,
            DriftStore store,
            Runs runs,
            Scenarios scenarios,
            OfficerMail mail,
            TransactionOperations transactions,
            AuditLog audit) {
        this.plans = plans;
        this.store = store;
        this.runs = runs;
        this.scenarios = scenarios;
        this.mail = mail;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * All followed plans from the end of a month, each in a transaction of its own: one that fails leaves the others. Those whose new plan failed are left to
     * an officer, who sees it: each night would make one more version that fails.
     */
    public void setAllAgain(LocalDate month) {
        Viewers.runAs(Viewer.SYSTEM, () -> {
            List<DriftStore.Followed> followed =
                    Objects.requireNonNull(transactions.execute(status -> store.listFollowed()));
            for (DriftStore.Followed one : followed) {
                try {
                    if (find(one.scenario(), month).isEmpty()) {
                        plans.setAgain(one.scenario(), month);
                    }
                } catch (RuntimeException e) {
                    LOG.warn("The plan of scenario {} could not be set again", one.scenario(), e);
                }
            }
        });
    }

    /** Looks whether plans that were asked for have come; how many had. */
    public int look() {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            int known = 0;
            for (Drift drift : Objects.requireNonNull(transactions.execute(status -> store.listUnknown()))) {
                try {
                    known += look(drift) ? 1 : 0;
                } catch (RuntimeException e) {
                    LOG.warn("Nothing can be said of the drift of scenario {}", drift.scenario(), e);
                }
            }
            return known;
        });
    }

    private Optional<Drift> find(UUID scenario, LocalDate month) {
        return Objects.requireNonNull(transactions.execute(status -> store.find(scenario, month)));
    }

    private boolean look(Drift drift) {
        Run run = runs.get(drift.newRun());
        if (!run.hasPlan()) {
            if (run.state().isOver()) {
                transactions.executeWithoutResult(status -> store.fail(drift));
            }
            return false;
        }
        Runs.Solved promised = runs.getSolved(drift.baseRun());
        Runs.Solved now = runs.getSolved(drift.newRun());
        LocalDate expected = Objects.requireNonNull(run.summary()).date();
        Double before = probability(promised, drift.promisedDate());
        Double after = probability(now, drift.promisedDate());
        transactions.executeWithoutResult(status -> store.know(drift, before, expected, after));
        Drift known = find(drift.scenario(), drift.month()).orElseThrow();
        if (known.isDrift()) {
            tell(known);
        }
        return true;
    }

    /** That the cadence is reached by a day; null where nothing is uncertain, and where there is no day. */
    private static @Nullable Double probability(Runs.Solved solved, @Nullable LocalDate day) {
        if (day == null || solved.loaded().model().uncertainty() == null) {
            return null;
        }
        Simulation simulation = Simulator.simulate(
                solved.loaded(),
                solved.plan(),
                new SimulationRequest(REPLICATIONS, SEED, null, 0, 1, () -> false),
                SimulationListener.NONE);
        long week = ChronoUnit.WEEKS.between(solved.loaded().model().start(), day);
        int last = simulation.date().probabilityByWeek().size() - 1;
        return week < 0
                ? (Double) 0.0
                : (Double) simulation
                        .date()
                        .probabilityByWeek()
                        .get((int) Math.min(week, last))
                        .value();
    }

    /** Once, whichever node looks. */
    private void tell(Drift drift) {
        boolean isNew = Boolean.TRUE.equals(transactions.execute(status -> {
            boolean first = store.tell(drift);
            if (first) {
                audit.record(
                        "scenario.drift",
                        "scenario",
                        drift.scenario().toString(),
                        Map.of("month", drift.month().toString()));
            }
            return first;
        }));
        if (isNew) {
            String name = scenarios.get(drift.scenario()).name();
            List<UUID> by = Objects.requireNonNull(transactions.execute(
                            status -> store.findFollowed(drift.scenario()).map(DriftStore.Followed::by)))
                    .stream()
                    .toList();
            String path = "/scenarios/" + drift.scenario();
            mail.sendTo(by, "drift", path, language -> new Object[] {name});
        }
    }
}
