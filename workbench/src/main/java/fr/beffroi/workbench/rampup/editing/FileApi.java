package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.scenario.FileFault;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UploadedModel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A scenario out of a workbook or a model's JSON, for programs. */
@RestController
@AllowedTo(Role.OFFICER)
class FileApi {
    private final Scenarios scenarios;
    private final Drafts drafts;

    FileApi(Scenarios scenarios, Drafts drafts) {
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    /** What came of a file: its first version where it has no fault, else a draft with all of them. */
    record FromFile(Scenario scenario, List<FileFault> faults) {}

    /** 201 with the scenario; 422, and nothing kept, where the file is no model at all. */
    @PostMapping("/api/scenarios/files")
    @Transactional
    public ResponseEntity<?> create(
            @RequestPart("file") MultipartFile file,
            @RequestParam("name") @NotBlank @Size(max = 200) String name,
            Locale locale) {
        UploadedModel upload = UploadedModel.read(file, locale);
        if (upload.tables().isEmpty()) {
            return ResponseEntity.unprocessableContent().body(upload.faults());
        }
        var id = scenarios.create(name, "");
        LoadedModel loaded = upload.loaded();
        if (loaded != null) {
            scenarios.publish(id, loaded, "");
        } else {
            drafts.replace(id, upload.tables());
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(new FromFile(scenarios.get(id), upload.faults()));
    }
}
