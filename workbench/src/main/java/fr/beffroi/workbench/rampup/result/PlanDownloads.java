package fr.beffroi.workbench.rampup.result;

import fr.beffroi.engine.explain.report.ReportWriter;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.io.ModelWorkbook;
import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.engine.io.PlanWorkbook;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Models, plans and reports as files; the same the command line reads and writes. */
@Controller
@RequestMapping("/scenarios/{id}")
@AllowedTo({Role.OFFICER, Role.ADMINISTRATOR, Role.AUDITOR})
class PlanDownloads {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Scenarios scenarios;
    private final Runs runs;
    private final AuditLog audit;

    PlanDownloads(Scenarios scenarios, Runs runs, AuditLog audit) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.audit = audit;
    }

    @GetMapping("/versions/{number}/modele.json")
    ResponseEntity<byte[]> model(@PathVariable UUID id, @PathVariable int number) {
        return file(
                "modele-v" + number + ".json",
                "application/json",
                ModelJson.write(scenarios.getModel(id, number).model()));
    }

    @GetMapping("/versions/{number}/modele.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, @PathVariable int number) {
        var model = scenarios.getModel(id, number).model();
        return file("modele-v" + number + ".xlsx", WORKBOOK, written(path -> ModelWorkbook.write(model, path)));
    }

    @GetMapping("/calculs/{run}/plan.json")
    @Transactional
    public ResponseEntity<byte[]> plan(@PathVariable("id") UUID id, @PathVariable("run") UUID run) {
        return file(
                "plan.json", "application/json", PlanJson.write(solved(id, run).plan()));
    }

    /** The model that was really planned, which {@code verify} wants beside the plan. */
    @GetMapping("/calculs/{run}/modele.json")
    ResponseEntity<byte[]> planned(@PathVariable UUID id, @PathVariable UUID run) {
        runs.get(id, run);
        return file(
                "modele.json",
                "application/json",
                ModelJson.write(runs.getSolved(run).loaded().model()));
    }

    @GetMapping("/calculs/{run}/plan.xlsx")
    @Transactional
    public ResponseEntity<byte[]> planWorkbook(@PathVariable("id") UUID id, @PathVariable("run") UUID run) {
        Runs.Solved solved = solved(id, run);
        return file(
                "plan.xlsx",
                WORKBOOK,
                written(path -> PlanWorkbook.write(solved.loaded().model(), solved.plan(), path)));
    }

    @GetMapping("/calculs/{run}/rapport.html")
    @Transactional
    public ResponseEntity<byte[]> report(@PathVariable("id") UUID id, @PathVariable("run") UUID run) {
        Runs.Solved solved = solved(id, run);
        String html = ReportWriter.toHtml(solved.loaded().model(), solved.plan());
        return file("rapport.html", "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Bottlenecks leave the house: that is written down. */
    private Runs.Solved solved(UUID id, UUID run) {
        runs.get(id, run);
        audit.record("bottleneck.read", "scenario", id.toString(), Map.of("run", run.toString(), "file", true));
        return runs.getSolved(run);
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
