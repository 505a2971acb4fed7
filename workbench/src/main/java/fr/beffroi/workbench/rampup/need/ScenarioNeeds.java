package fr.beffroi.workbench.rampup.need;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.identity.SecretPages;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a scenario's newest version lacks makers for or is held back by, and the needs drawn from it. A drawn need is the drawing organisation's alone, until its
 * people complete and publish it: nothing of the scenario leaves with the click.
 */
@Service
@Transactional
class ScenarioNeeds {
    private static final String PIECE = "pièce";

    private final Scenarios scenarios;
    private final Needs needs;
    private final Register register;
    private final Runs runs;
    private final SecretPages secrets;

    ScenarioNeeds(Scenarios scenarios, Needs needs, Register register, Runs runs, SecretPages secrets) {
        this.scenarios = scenarios;
        this.needs = needs;
        this.register = register;
        this.runs = runs;
        this.secrets = secrets;
    }

    /** An item that one can make at most or that holds the plan back, and the need that was drawn from it, if any. */
    record Line(ScarceItem item, Optional<UUID> need) {}

    /** The scenario's, in the order of its model; none without a version. */
    List<Line> list(UUID scenario) {
        Map<String, UUID> drawn = new HashMap<>();
        needs.listDrawn(scenario).forEach(need -> drawn.put(Objects.requireNonNull(need.item()), need.id()));
        return scarce(scenario).stream()
                .map(item -> new Line(item, Optional.ofNullable(drawn.get(item.id()))))
                .toList();
    }

    private List<ScarceItem> scarce(UUID scenario) {
        Scenario known = scenarios.get(scenario);
        if (known.lastVersion() == 0) {
            return List.of();
        }
        RampUpModel model = scenarios.getModel(scenario, known.lastVersion()).model();
        return ScarceItems.of(model, holdingBack(scenario));
    }

    /** By the newest plan; nothing for those who may not know what holds a chain back. */
    private Set<String> holdingBack(UUID scenario) {
        return secrets.isOpen(SecretTopic.BOTTLENECKS)
                ? runs.list(scenario).stream()
                        .filter(Run::hasPlan)
                        .findFirst()
                        .flatMap(run -> runs.findSolved(run.id()))
                        .map(solved -> HoldingBack.items(
                                solved.loaded().model(), solved.plan().bottlenecks()))
                        .orElse(Set.of())
                : Set.of();
    }

    /**
     * Draws a need from each that has none yet.
     *
     * @param only an item's id; empty: all
     * @return how many there are of the scenario now
     * @throws UnknownScenarioException where the viewer sees no such scenario
     */
    int draw(UUID scenario, String only) {
        scarce(scenario).stream()
                .filter(item -> only.isEmpty() || item.id().equals(only))
                .forEach(item -> needs.draw(scenario, item.id(), shape(item)));
        return needs.listDrawn(scenario).size();
    }

    private NeedShape shape(ScarceItem item) {
        boolean pieces = item.unit().equals(PIECE);
        return new NeedShape(
                item.name(),
                null,
                processes(item),
                List.of(),
                PartSize.UNKNOWN,
                List.of(),
                pieces ? item.quantities() : List.of(),
                null,
                null,
                item.quantities().stream()
                        .findFirst()
                        .map(step -> step.fromMonday())
                        .orElse((LocalDate) null),
                Firmness.FORECAST);
    }

    /** What its makers' machines do, where the register knows them; its people say it otherwise. */
    private List<String> processes(ScarceItem item) {
        return item.makerCompanies().stream()
                .flatMap(company -> Siren.parse(company).stream())
                .flatMap(company -> register.listResources(company).stream())
                .filter(resource -> item.makerMeans().contains(resource.name()))
                .map(Resource::process)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
