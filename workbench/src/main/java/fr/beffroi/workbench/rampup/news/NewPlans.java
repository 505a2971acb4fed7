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

/** The new plan of a scenario whose plan is out of date: its newest version with what was decided, run as usual. */
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
        int version = scenarios.publish(scenario, LoadedModel.of(after), reason(open));
        drafts.follow(scenario, before, after);
        store.takeIn(scenario, version, open.stream().map(News::key).toList());
        RunSettings settings = runs.list(scenario).stream()
                .filter(Run::hasPlan)
                .findFirst()
                .map(Run::settings)
                .orElse(RunSettings.DEFAULT);
        return Optional.of(runs.start(scenario, version, settings));
    }

    private String reason(List<News> open) {
        String all = open.stream().map(words::sentence).distinct().collect(Collectors.joining(" "));
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON - 1) + "…";
    }
}
