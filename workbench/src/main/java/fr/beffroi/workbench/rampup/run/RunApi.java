package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs for programs. */
@RestController
@RequestMapping("/api/scenarios/{scenario}")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class RunApi {
    private final Runs runs;
    private final AuditLog audit;
    private final Explanations explanations;

    RunApi(Runs runs, AuditLog audit, Explanations explanations) {
        this.runs = runs;
        this.audit = audit;
        this.explanations = explanations;
    }

    /**
     * What is asked of a run; what is left out is as in {@link RunSettings#DEFAULT}.
     *
     * @param version of the scenario
     */
    record Wish(
            int version,
            @Nullable Double gap,
            @Nullable Double timeLimitSeconds,
            @Nullable Double publicBudgetEuros,
            @Nullable Integer cadencePercent,
            @Nullable List<String> withoutLevers) {
        RunSettings settings() {
            RunSettings usual = RunSettings.DEFAULT;
            return new RunSettings(
                    gap == null ? usual.gap() : gap,
                    timeLimitSeconds == null ? usual.timeLimitSeconds() : timeLimitSeconds,
                    publicBudgetEuros,
                    cadencePercent == null ? usual.cadencePercent() : cadencePercent,
                    withoutLevers == null ? List.of() : withoutLevers);
        }
    }

    @GetMapping("/runs")
    List<Run> list(@PathVariable UUID scenario) {
        return runs.list(scenario);
    }

    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Role.OFFICER)
    Run start(@PathVariable UUID scenario, @RequestBody Wish wish) {
        return runs.get(runs.start(scenario, wish.version(), wish.settings()));
    }

    /** How far it is, and in the end the checker's verdict. */
    @GetMapping("/runs/{run}")
    Run read(@PathVariable UUID scenario, @PathVariable UUID run) {
        return runs.get(scenario, run);
    }

    /** What goes without each lever of the plan, as far as it is worked out. */
    @GetMapping("/runs/{run}/without")
    List<WithoutLever> without(@PathVariable UUID scenario, @PathVariable UUID run) {
        explanations.prepare(runs.get(scenario, run));
        return runs.listWithout(run);
    }

    /** Asks for the best plan so far. */
    @PostMapping("/runs/{run}/stop")
    @AllowedTo(Role.OFFICER)
    Run stop(@PathVariable UUID scenario, @PathVariable UUID run) {
        runs.get(scenario, run);
        runs.stop(run);
        return runs.get(run);
    }

    /** The plan, with its bottlenecks, in the engine's own format. */
    @GetMapping(path = "/runs/{run}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
    @Transactional
    public byte[] plan(@PathVariable("scenario") UUID scenario, @PathVariable("run") UUID run) {
        runs.get(scenario, run);
        audit.record("bottleneck.read", "scenario", scenario.toString(), Map.of("run", run.toString()));
        return PlanJson.write(runs.getSolved(run).plan());
    }
}
