package fr.beffroi.workbench.accounts.report;

import fr.beffroi.workbench.accounts.effect.Effects;
import fr.beffroi.workbench.accounts.effect.Interval;
import fr.beffroi.workbench.accounts.effect.Measure;
import fr.beffroi.workbench.accounts.money.Money;
import fr.beffroi.workbench.accounts.money.MoneyReader;
import fr.beffroi.workbench.accounts.money.MoneySum;
import fr.beffroi.workbench.accounts.report.MonthlyFigures.DecidedGrant;
import fr.beffroi.workbench.accounts.report.MonthlyFigures.EffectRow;
import fr.beffroi.workbench.accounts.report.MonthlyFigures.MoneyRow;
import fr.beffroi.workbench.accounts.report.MonthlyFigures.ScenarioRow;
import fr.beffroi.workbench.accounts.report.MonthlyFigures.WaitingRow;
import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.open.PublishedGrants;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.certainty.Certainties;
import fr.beffroi.workbench.rampup.certainty.Sure;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the figures of a month, in the workbench's own name: whoever asks for the report, it says the same. Scenarios that one member keeps to itself are left out. */
@Component
class FigureMaker {
    private final MoneyReader money;
    private final PublishedGrants grants;
    private final Effects effects;
    private final Scenarios scenarios;
    private final Runs runs;
    private final Certainties certainties;
    private final GrantFiles files;

    FigureMaker(
            MoneyReader money,
            PublishedGrants grants,
            Effects effects,
            Scenarios scenarios,
            Runs runs,
            Certainties certainties,
            GrantFiles files) {
        this.money = money;
        this.grants = grants;
        this.effects = effects;
        this.scenarios = scenarios;
        this.runs = runs;
        this.certainties = certainties;
        this.files = files;
    }

    MonthlyFigures make(LocalDate month) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Money all = money.read();
            return new MonthlyFigures(
                    month,
                    Instant.now(),
                    all.total(),
                    rows(all),
                    decided(month),
                    Effects.total(effects.listFacts(month)).stream()
                            .map(FigureMaker::effect)
                            .toList(),
                    scenarios.list().stream()
                            .filter(scenario -> scenario.archivedAt() == null && !scenario.reserved())
                            .sorted(Comparator.comparing(Scenario::name))
                            .flatMap(scenario -> plan(scenario).stream())
                            .toList(),
                    waiting());
        });
    }

    private static List<MoneyRow> rows(Money all) {
        List<MoneyRow> rows = new ArrayList<>();
        for (String axis : all.byAxis(
                        Arrays.stream(Axis.values()).map(Axis::code).toList())
                .keySet()) {
            for (Map.Entry<Integer, MoneySum> year : all.byYear(axis).entrySet()) {
                rows.add(new MoneyRow(axis, year.getKey(), year.getValue()));
            }
        }
        return rows;
    }

    private List<DecidedGrant> decided(LocalDate month) {
        List<DecidedGrant> decided = new ArrayList<>();
        grants.forEach(grant -> {
            if (grant.decidedOn().withDayOfMonth(1).equals(month)) {
                decided.add(new DecidedGrant(
                        grant.number(), grant.company(), grant.title(), grant.programmeName(), grant.granted()));
            }
        });
        return decided;
    }

    private static EffectRow effect(Measure measure) {
        Interval per = measure.perThousandEuros();
        return new EffectRow(
                measure.kind().name(),
                measure.facts().size(),
                measure.facts().size() - measure.stated(),
                measure.late(),
                known(measure.promised()),
                known(measure.real()),
                known(per.value()),
                known(per.low()),
                known(per.high()));
    }

    private static @Nullable Double known(double figure) {
        return Double.isFinite(figure) ? (Double) figure : null;
    }

    private Optional<ScenarioRow> plan(Scenario scenario) {
        Optional<Run> last = runs.list(scenario.id()).stream()
                .filter(run -> run.hasPlan() && run.summary() != null)
                .max(Comparator.comparing(Run::askedAt));
        return last.map(run -> {
            Optional<Sure> sure = certainties.findSure(run);
            LocalDate date = run.summary() == null ? null : run.summary().date();
            return new ScenarioRow(
                    scenario.name(),
                    sure.map(Sure::planned).orElse(date),
                    sure.map(one -> one.probability().value()).orElse(null),
                    sure.map(Sure::likely).orElse(null));
        });
    }

    private List<WaitingRow> waiting() {
        Map<String, Long> counts = files.list().stream()
                .map(GrantFile::state)
                .filter(state -> state.ball() == Party.TASK_FORCE)
                .collect(Collectors.groupingBy(FileState::code, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(one -> new WaitingRow(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(WaitingRow::count).reversed())
                .toList();
    }
}
