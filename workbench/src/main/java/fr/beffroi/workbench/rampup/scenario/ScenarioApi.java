package fr.beffroi.workbench.rampup.scenario;

import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Scenarios for programs. */
@RestController
@RequestMapping("/api/scenarios")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class ScenarioApi {
    private final Scenarios scenarios;

    ScenarioApi(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * A scenario to make.
     *
     * @param model in the engine's own format; becomes version 1
     */
    record NewScenario(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 2000) String purpose,
            @Nullable JsonNode model) {}

    @GetMapping
    List<Scenario> list() {
        return scenarios.list();
    }

    /** Makes a scenario; 422 with all faults where its model has some. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    @Transactional
    public Scenario create(@Valid @RequestBody NewScenario wish) {
        UUID id = scenarios.create(wish.name(), wish.purpose() == null ? "" : wish.purpose());
        if (wish.model() != null) {
            byte[] json = wish.model().toString().getBytes(StandardCharsets.UTF_8);
            scenarios.publish(id, ModelJson.read(json), "");
        }
        return scenarios.get(id);
    }

    @GetMapping("/{scenario}")
    Scenario read(@PathVariable UUID scenario) {
        return scenarios.get(scenario);
    }

    /**
     * Another name and purpose.
     *
     * @param reserved whether only the organisation that made it sees it; left out: as it is
     */
    record NewName(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 2000) String purpose,
            @Nullable Boolean reserved) {}

    @PutMapping("/{scenario}")
    @AllowedTo(Role.OFFICER)
    Scenario rename(@PathVariable UUID scenario, @Valid @RequestBody NewName wish) {
        boolean reserved = wish.reserved() == null ? scenarios.get(scenario).reserved() : wish.reserved();
        scenarios.rename(scenario, wish.name(), wish.purpose() == null ? "" : wish.purpose(), reserved);
        return scenarios.get(scenario);
    }

    /** Puts it aside; nothing is deleted. */
    @PostMapping("/{scenario}/archive")
    @AllowedTo(Role.OFFICER)
    Scenario archive(@PathVariable UUID scenario) {
        scenarios.archive(scenario);
        return scenarios.get(scenario);
    }

    @GetMapping("/{scenario}/versions")
    List<Version> versions(@PathVariable UUID scenario) {
        return scenarios.listVersions(scenario);
    }

    /** A version's model, in the engine's own format. */
    @GetMapping(path = "/{scenario}/versions/{number}/model", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] model(@PathVariable UUID scenario, @PathVariable int number) {
        return ModelJson.write(scenarios.getModel(scenario, number).model());
    }
}
