package fr.beffroi.workbench.rampup.news;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The new plan of a scenario whose plan is out of date: its newest version with what was decided or what really is, run as usual. */
@Service
@Transactional
public class NewPlans {
    private static final int LONGEST_REASON = 2000;

    private final NewsStore store;
    private final NewsWords words;
    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Runs runs;

    NewPlans(NewsStore store, NewsWords words, Scenarios scenarios, Drafts drafts, Runs runs) {
        this.store = store;
        this.words = words;
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.runs = runs;
    }

    /**
     * Makes the next version, and asks for its plan, with the settings of the plan before.
     *
     * @return the run; empty where nothing puts the plan out of date
     * @throws fr.beffroi.workbench.rampup.scenario.UnknownScenarioException where there is no such scenario, or none the viewer may see
     */
    public Optional<UUID> make(UUID scenario) {
        Scenario found = scenarios.getForNewVersion(scenario);
        List<News> open = store.list(scenario).stream()
                .filter(news -> news.version() == null)
                .toList();
        if (open.isEmpty() || found.lastVersion() == 0) {
            return Optional.empty();
        }
        RampUpModel before = scenarios.getModel(scenario, found.lastVersion()).model();
        RampUpModel after = DecidedModel.of(before, open);
        RunSettings settings = runs.list(scenario).stream()
                .filter(Run::hasPlan)
                .findFirst()
                .map(Run::settings)
                .orElse(RunSettings.DEFAULT);
        Next next = publish(scenario, after, reason(open), settings);
        store.takeIn(scenario, next.version(), open.stream().map(News::key).toList());
        return Optional.of(next.run());
    }

    /** A version that was published, and the run that plans it. */
    public record Next(int version, UUID run) {}

    /**
     * Publishes a model as the next version, which the draft follows unless somebody works on it, and asks for its plan.
     *
     * @throws fr.beffroi.workbench.rampup.scenario.UnknownScenarioException where there is no such scenario, or none the viewer may see
     */
    public Next publish(UUID scenario, RampUpModel model, String reason, RunSettings settings) {
        int last = scenarios.getForNewVersion(scenario).lastVersion();
        RampUpModel before = scenarios.getModel(scenario, last).model();
        int version = scenarios.publish(scenario, LoadedModel.of(model), reason);
        drafts.follow(scenario, before, model);
        return new Next(version, runs.start(scenario, version, settings));
    }

    private String reason(List<News> open) {
        String all = open.stream().map(words::sentence).distinct().collect(Collectors.joining(" "));
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON - 1) + "…";
    }
}
