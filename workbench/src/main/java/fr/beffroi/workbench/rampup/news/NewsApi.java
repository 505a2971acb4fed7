package fr.beffroi.workbench.rampup.news;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What puts a scenario's plan out of date, and its new plan, for programs. */
@RestController
@RequestMapping("/api/scenarios/{scenario}")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class NewsApi {
    private final ScenarioNews news;
    private final NewPlans plans;
    private final Scenarios scenarios;
    private final Runs runs;

    NewsApi(ScenarioNews news, NewPlans plans, Scenarios scenarios, Runs runs) {
        this.news = news;
        this.plans = plans;
        this.scenarios = scenarios;
        this.runs = runs;
    }

    /** All of it, the oldest first; what no version took in puts the plan out of date. */
    @GetMapping("/news")
    List<News> list(@PathVariable UUID scenario) {
        scenarios.get(scenario);
        return news.list(scenario);
    }

    /** Makes the next version with what was decided, and asks for its plan; 409 where nothing was. */
    @PostMapping("/new-plan")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Role.OFFICER)
    Run make(@PathVariable UUID scenario) {
        return plans.make(scenario).map(runs::get).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }
}
