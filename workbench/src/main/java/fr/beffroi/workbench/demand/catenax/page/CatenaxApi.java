package fr.beffroi.workbench.demand.catenax.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.demand.catenax.CatenaxExchange;
import fr.beffroi.workbench.demand.catenax.CatenaxReader;
import fr.beffroi.workbench.demand.catenax.CatenaxReading;
import fr.beffroi.workbench.demand.catenax.CatenaxWriter;
import fr.beffroi.workbench.demand.catenax.Partners;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Catena-X messages, for programs. */
@RestController
@RequestMapping("/api/needs")
@AllowedTo({Role.BUYER, Role.OFFICER})
class CatenaxApi {
    private final CatenaxExchange exchange;
    private final Needs needs;
    private final CatenaxWords words;

    CatenaxApi(CatenaxExchange exchange, Needs needs, CatenaxWords words) {
        this.exchange = exchange;
        this.needs = needs;
        this.words = words;
    }

    /** What was taken in, and what could not be read. */
    record Taken(int demands, int capacities, List<String> faults) {}

    /** Takes in one message, or an array of them; what is at fault in one leaves the others as they are. */
    @PostMapping("/catenax")
    Taken take(@RequestBody JsonNode messages) {
        byte[] content = messages.toString().getBytes(StandardCharsets.UTF_8);
        CatenaxReading reading = CatenaxReader.read(content);
        exchange.take(reading, Sha256.of(content));
        return new Taken(reading.demands().size(), reading.capacities().size(), words.faults(reading));
    }

    /**
     * An own need as a weekly material demand.
     *
     * @param customer {@code BPNL} and twelve letters or digits
     * @param supplier likewise
     * @param location {@code BPNS} and twelve letters or digits
     */
    @GetMapping("/{need}/catenax")
    JsonNode write(
            @PathVariable UUID need,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String location) {
        Need own = needs.findNeed(need)
                .filter(Need::own)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Partners partners = new Partners(customer, supplier, location);
        if (!partners.isValid()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, words.say("catenax.partners"));
        }
        return new CatenaxWriter(partners, Instant.now()).write(CatenaxExchange.demand(own));
    }
}
