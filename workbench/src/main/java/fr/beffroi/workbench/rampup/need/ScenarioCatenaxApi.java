package fr.beffroi.workbench.rampup.need;

import fr.beffroi.workbench.demand.catenax.CatenaxWriter;
import fr.beffroi.workbench.demand.catenax.Partners;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ArrayNode;

/** A version of a scenario as Catena-X messages, for whoever may read its model. */
@RestController
@RequestMapping("/api/scenarios/{scenario}/versions/{version}/catenax")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class ScenarioCatenaxApi {
    private final Scenarios scenarios;

    ScenarioCatenaxApi(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * All its demands and capacities.
     *
     * @param customer {@code BPNL} and twelve letters or digits
     * @param supplier likewise
     * @param location {@code BPNS} and twelve letters or digits
     */
    @GetMapping
    ArrayNode write(
            @PathVariable UUID scenario,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String location) {
        Partners partners = new Partners(customer, supplier, location);
        if (!partners.isValid()) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    partners + " are no partners.\nMaybe BPNL, BPNL and BPNS, each with twelve letters or digits.");
        }
        return ScenarioCatenax.write(
                scenario, scenarios.getModel(scenario, version).model(), new CatenaxWriter(partners, Instant.now()));
    }
}
