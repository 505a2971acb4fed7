package fr.beffroi.workbench.rampup.run;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a browser, or a program, each time a run is worth another look. */
@RestController
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class RunStream {
    private final Runs runs;
    private final RunSignals signals;

    RunStream(Runs runs, RunSignals signals) {
        this.runs = runs;
        this.signals = signals;
    }

    @GetMapping(path = "/api/scenarios/{scenario}/runs/{run}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter watch(@PathVariable UUID scenario, @PathVariable UUID run) {
        runs.get(scenario, run);
        return signals.watch(run);
    }
}
