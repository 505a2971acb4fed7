package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelTables;
import fr.beffroi.engine.io.ModelWorkbook;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.scenario.Examples;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UploadedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new scenario: from a file, from the example, or from nothing. A file with faults becomes a draft to be mended on screen. */
@Controller
@RequestMapping("/scenarios")
@AllowedTo(Role.OFFICER)
class NewScenarioPage {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 2000;

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final TransactionOperations transactions;

    NewScenarioPage(Scenarios scenarios, Drafts drafts, TransactionOperations transactions) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.transactions = transactions;
    }

    @GetMapping("/nouveau")
    String show(Model model) {
        model.addAttribute("origin", "fichier");
        return "rampup/new";
    }

    @PostMapping("/nouveau")
    String create(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String but,
            @RequestParam(defaultValue = "fichier") String origine,
            @RequestParam @Nullable MultipartFile fichier,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        boolean fromFile = origine.equals("fichier");
        UploadedModel upload =
                fromFile && fichier != null && !fichier.isEmpty() ? UploadedModel.read(fichier, locale) : null;
        if (fromFile && (upload == null || upload.tables().isEmpty())) {
            model.addAttribute("origin", origine);
            model.addAttribute("name", nom);
            model.addAttribute("purpose", but);
            model.addAttribute("noFile", upload == null);
            model.addAttribute("faults", upload == null ? null : upload.faults());
            return "rampup/new";
        }
        LoadedModel loaded = upload != null ? upload.loaded() : origine.equals("exemple") ? Examples.drone() : null;
        UUID id = transactions.execute(status -> {
            String name = name(nom, loaded, upload, locale);
            UUID scenario = scenarios.create(name, but.substring(0, Math.min(but.length(), LONGEST_PURPOSE)));
            if (loaded != null) {
                scenarios.publish(scenario, loaded, "");
            } else {
                drafts.replace(scenario, upload != null ? upload.tables() : Examples.empty(name));
            }
            return scenario;
        });
        if (upload != null && loaded == null) {
            flash.addFlashAttribute("fileFaults", upload.faults());
        }
        String next = loaded != null ? "" : origine.equals("registre") ? "/registre" : "/tableaux";
        return "redirect:/scenarios/" + id + next;
    }

    /** The workbook to be filled in. */
    @GetMapping("/classeur-vide.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        Path file = Files.createTempFile("beffroi", ".xlsx");
        try {
            ModelWorkbook.writeTemplate(file);
            return ResponseEntity.ok()
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("beffroi-classeur.xlsx")
                                    .build()
                                    .toString())
                    .header(
                            HttpHeaders.CONTENT_TYPE,
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .body(Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String name(
            String typed, @Nullable LoadedModel loaded, @Nullable UploadedModel upload, Locale locale) {
        if (!typed.isBlank()) {
            return cut(typed.strip());
        }
        if (loaded != null) {
            return cut(loaded.model().name());
        }
        String written = upload == null
                ? ""
                : upload.tables().getOrDefault(ModelTables.SETTINGS, List.of()).stream()
                        .findFirst()
                        .map(row -> row.getFirst())
                        .orElse("");
        if (!written.isBlank()) {
            return cut(written.strip());
        }
        return locale.getLanguage().equals("en") ? "Scenario without a name" : "Scénario sans nom";
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
