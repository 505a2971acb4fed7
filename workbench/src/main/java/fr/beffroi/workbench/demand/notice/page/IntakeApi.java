package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.demand.notice.connector.Connectors;
import fr.beffroi.workbench.demand.notice.intake.Intake;
import fr.beffroi.workbench.demand.notice.intake.LoadReport;
import fr.beffroi.workbench.demand.notice.intake.NoticeFiles;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.limit.UploadedFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** How notices come in, for programs. */
@RestController
@RequestMapping("/api/notices/intake")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR})
class IntakeApi {
    private final Connectors connectors;
    private final NoticeFiles files;
    private final Intake intake;
    private final MessageSource messages;

    IntakeApi(Connectors connectors, NoticeFiles files, Intake intake, MessageSource messages) {
        this.connectors = connectors;
        this.files = files;
        this.intake = intake;
        this.messages = messages;
    }

    /** The sources and how they stand, the files that came last, and what was set aside. */
    record Standing(
            List<Connectors.Standing> connectors, List<NoticeFiles.KeptFile> files, List<NoticeFiles.KeptFault> faults) {}

    @GetMapping
    Standing show() {
        return new Standing(
                connectors.list(), files.listLatest(IntakePage.MOST_FILES), files.listFaults(IntakePage.MOST_FAULTS));
    }

    /** Reads a file of notices: XML or JSON, packed or not; what could not be read is in the answer. */
    @PostMapping("/files")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    LoadReport upload(@RequestParam("file") MultipartFile file) throws IOException {
        return intake.upload(
                UploadedFile.plainName(String.valueOf(file.getOriginalFilename()), "avis"), file.getBytes());
    }

    /** Looks into the watched folders now. */
    @PostMapping("/folders")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    LoadReport look() {
        return intake.look();
    }

    /** Has a source asked as soon as a node is free; 409 where it is off. */
    @PostMapping("/connectors/{connector}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    void ask(@PathVariable String connector, Locale locale) {
        if (connectors.list().stream().noneMatch(one -> one.name().equals(connector))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!connectors.request(connector)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, messages.getMessage("intake.off", new Object[] {connector}, locale));
        }
    }
}
