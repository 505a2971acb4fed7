package fr.beffroi.workbench.demand.notice.page;

import fr.beffroi.workbench.demand.notice.connector.Connectors;
import fr.beffroi.workbench.demand.notice.intake.Intake;
import fr.beffroi.workbench.demand.notice.intake.NoticeFiles;
import fr.beffroi.workbench.demand.notice.intake.NoticeFolder;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.limit.UploadedFile;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How notices come in: the sources that are asked, the folders, what was set aside; and bringing some in by hand. */
@Controller
@RequestMapping("/avis/reception")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR})
class IntakePage {
    static final int MOST_FILES = 30;
    static final int MOST_FAULTS = 100;
    private static final String BACK = "redirect:/avis/reception";

    private final Connectors connectors;
    private final NoticeFolder folder;
    private final NoticeFiles files;
    private final Intake intake;

    IntakePage(Connectors connectors, NoticeFolder folder, NoticeFiles files, Intake intake) {
        this.connectors = connectors;
        this.folder = folder;
        this.files = files;
        this.intake = intake;
    }

    @GetMapping
    String show(Model model) {
        var faults = files.listFaults(MOST_FAULTS);
        model.addAttribute("connectors", connectors.list());
        model.addAttribute("folders", folder.folders());
        model.addAttribute("files", files.listLatest(MOST_FILES));
        model.addAttribute("faults", faults);
        model.addAttribute(
                "failing",
                connectors.list().stream()
                        .filter(one -> one.state() != null && one.state().fault() != null)
                        .count());
        model.addAttribute("mayBring", Viewers.current().role() != Role.AUDITOR);
        return "demand/intake";
    }

    @PostMapping("/fichier")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    String upload(@RequestParam("fichier") MultipartFile file, RedirectAttributes after) throws IOException {
        after.addFlashAttribute(
                "report",
                intake.upload(
                        UploadedFile.plainName(String.valueOf(file.getOriginalFilename()), "avis"), file.getBytes()));
        return BACK;
    }

    @PostMapping("/dossiers")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    String look(RedirectAttributes after) {
        after.addFlashAttribute("report", intake.look());
        return BACK;
    }

    @PostMapping("/sources/{connector}")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    String ask(@PathVariable String connector, RedirectAttributes after) {
        if (connectors.list().stream().noneMatch(one -> one.name().equals(connector))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute(connectors.request(connector) ? "asked" : "off", connector);
        return BACK;
    }
}
