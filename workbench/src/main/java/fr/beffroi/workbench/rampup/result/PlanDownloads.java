package fr.beffroi.workbench.rampup.result;

import fr.beffroi.engine.explain.report.ReportWriter;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.io.ModelWorkbook;
import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.engine.io.PlanWorkbook;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.certainty.Certainties;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Models, plans and reports as files, for people and for programs; the same the command line reads and writes. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class PlanDownloads {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Scenarios scenarios;
    private final Runs runs;
    private final Certainties certainties;
    private final AuditLog audit;

    PlanDownloads(Scenarios scenarios, Runs runs, Certainties certainties, AuditLog audit) {
        this.certainties = certainties;
        this.scenarios = scenarios;
        this.runs = runs;
        this.audit = audit;
    }

    @GetMapping("/scenarios/{scenario}/versions/{number}/modele.json")
    ResponseEntity<byte[]> model(@PathVariable("scenario") UUID id, @PathVariable int number) {
        return file(
                "modele-v" + number + ".json",
                "application/json",
                ModelJson.write(scenarios.getModel(id, number).model()));
    }

    @GetMapping({
        "/scenarios/{scenario}/versions/{number}/modele.xlsx",
        "/api/scenarios/{scenario}/versions/{number}/workbook"
    })
    ResponseEntity<byte[]> workbook(@PathVariable("scenario") UUID id, @PathVariable int number) {
        var model = scenarios.getModel(id, number).model();
        return file("modele-v" + number + ".xlsx", WORKBOOK, written(path -> ModelWorkbook.write(model, path)));
    }

    @GetMapping("/scenarios/{scenario}/calculs/{run}/plan.json")
    @Transactional
    public ResponseEntity<byte[]> plan(@PathVariable("scenario") UUID id, @PathVariable("run") UUID run) {
        return file(
                "plan.json", "application/json", PlanJson.write(solved(id, run).plan()));
    }

    /** The model that was really planned, which {@code verify} wants beside the plan. */
    @GetMapping({"/scenarios/{scenario}/calculs/{run}/modele.json", "/api/scenarios/{scenario}/runs/{run}/model"})
    ResponseEntity<byte[]> planned(@PathVariable("scenario") UUID id, @PathVariable UUID run) {
        runs.get(id, run);
        return file(
                "modele.json",
                "application/json",
                ModelJson.write(runs.getSolved(run).loaded().model()));
    }

    @GetMapping({"/scenarios/{scenario}/calculs/{run}/plan.xlsx", "/api/scenarios/{scenario}/runs/{run}/workbook"})
    @Transactional
    public ResponseEntity<byte[]> planWorkbook(@PathVariable("scenario") UUID id, @PathVariable("run") UUID run) {
        Runs.Solved solved = solved(id, run);
        return file(
                "plan.xlsx",
                WORKBOOK,
                written(path ->
                        PlanWorkbook.write(solved.loaded().model(), solved.plan(), simulation(run, solved), path)));
    }

    @GetMapping({"/scenarios/{scenario}/calculs/{run}/rapport.html", "/api/scenarios/{scenario}/runs/{run}/report"})
    @Transactional
    public ResponseEntity<byte[]> report(@PathVariable("scenario") UUID id, @PathVariable("run") UUID run) {
        Runs.Solved solved = solved(id, run);
        String html = ReportWriter.toHtml(solved.loaded().model(), solved.plan(), simulation(run, solved));
        return file("rapport.html", "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Bottlenecks leave the house: that is written down. */
    private Runs.Solved solved(UUID id, UUID run) {
        runs.get(id, run);
        audit.record("bottleneck.read", "scenario", id.toString(), Map.of("run", run.toString(), "file", true));
        return runs.getSolved(run);
    }

    /** Null where nothing is uncertain, and while it is being worked out, which this call begins. */
    private @Nullable Simulation simulation(UUID run, Runs.Solved solved) {
        return solved.loaded().model().uncertainty() == null
                ? null
                : certainties.find(runs.get(run)).orElse(null);
    }

    private static byte[] written(Consumer<Path> writer) {
        try {
            Path file = Files.createTempFile("beffroi", ".xlsx");
            try {
                writer.accept(file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(bytes);
    }
}
