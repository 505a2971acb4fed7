package fr.beffroi.workbench.identity.audit;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log in the browser, and its verification. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
class AuditPage {
    private final AuditReading log;

    AuditPage(AuditReading log) {
        this.log = log;
    }

    @GetMapping("/administration/journal")
    String show(
            @RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "avant", required = false) @Nullable Long before,
            Model model) {
        List<AuditReading.Line> lines = log.list(action, before);
        model.addAttribute("lines", lines);
        model.addAttribute("actions", log.listActions());
        model.addAttribute("action", action);
        model.addAttribute(
                "older", lines.size() == AuditReading.MOST ? lines.getLast().id() : null);
        return "identity/audit";
    }

    /** Changes nothing, but reads the whole log: hence not a link. */
    @PostMapping("/administration/journal/verification")
    String verify(@RequestParam(name = "point", defaultValue = "") String point, Model model) throws SQLException {
        try {
            model.addAttribute("result", log.verify(point.isBlank() ? null : AuditPoint.parse(point)));
        } catch (IllegalArgumentException e) {
            model.addAttribute("wrongPoint", point);
        }
        return show("", null, model);
    }
}
