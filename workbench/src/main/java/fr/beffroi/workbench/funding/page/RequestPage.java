package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.mandate.FileMandates;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.past.FileParts;
import fr.beffroi.workbench.funding.past.Readiness;
import fr.beffroi.workbench.funding.request.CashPlan;
import fr.beffroi.workbench.funding.request.GrantRequest;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.funding.request.RowField;
import fr.beffroi.workbench.funding.request.TypedRequest;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Register;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a request: saved as one types, with what is still missing beside it. */
@Controller
@RequestMapping("/dossiers/{file:[0-9a-f-]{36}}/demande")
@AllowedTo({Role.COMPANY_MEMBER, Role.MANDATARY})
class RequestPage {
    private final FileAsked asked;
    private final Requests requests;
    private final Papers papers;
    private final Readiness readiness;
    private final FileParts parts;
    private final Register register;
    private final FileMandates mandates;

    RequestPage(
            FileAsked asked,
            Requests requests,
            Papers papers,
            Readiness readiness,
            FileParts parts,
            Register register,
            FileMandates mandates) {
        this.asked = asked;
        this.requests = requests;
        this.papers = papers;
        this.readiness = readiness;
        this.parts = parts;
        this.register = register;
        this.mandates = mandates;
    }

    @GetMapping
    String show(@PathVariable UUID file, @RequestParam(defaultValue = "") String ajouter, Model model) {
        return show(asked.require(file), ajouter, model);
    }

    private String show(GrantFile file, String more, Model model) {
        if (!Requests.isOpen(file)) {
            return "redirect:/dossiers/" + file.id();
        }
        TypedRequest typed = requests.getTyped(file.id());
        model.addAttribute("file", file);
        model.addAttribute("company", register.findCompany(file.company()).orElse(null));
        model.addAttribute("values", typed.texts());
        model.addAttribute("cash", CashPlan.read(typed));
        model.addAttribute("papers", papers.list(file));
        model.addAttribute("missing", readiness.read(file));
        model.addAttribute("kinds", readiness.listKinds(file));
        model.addAttribute("furtherKinds", FilePage.furtherKinds());
        model.addAttribute("deMinimis", parts.isDeMinimis(file));
        model.addAttribute("programmeBody", parts.findBody(file).orElse(null));
        model.addAttribute("costRows", rows(RowField.Group.COST, typed, more, 1));
        model.addAttribute("funderRows", rows(RowField.Group.FUNDER, typed, more, 0));
        model.addAttribute("costKinds", CostKind.values());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("sizes", SizeClass.values());
        model.addAttribute("statuses", GrantRequest.Status.values());
        Map<String, String> sights = new LinkedHashMap<>();
        for (RequestField field : RequestField.values()) {
            sights.put(field.pageName(), field.sight().name());
        }
        model.addAttribute("sights", sights);
        String names = mandates.namesOn(file.id(), LocalDate.now());
        model.addAttribute("mandataries", names.isEmpty() ? null : names);
        return "funding/request";
    }

    private static int rows(RowField.Group group, TypedRequest typed, String more, int least) {
        int rows = Math.max(least, group.lastTyped(typed.texts()));
        return Math.min(group.most(), more.equals(group.pageName()) ? rows + 1 : rows);
    }

    /** Keeps what was typed: all of it, each time. */
    @PostMapping
    String save(
            @PathVariable UUID file,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String asOneTypes,
            Model model,
            RedirectAttributes flash) {
        GrantFile found = asked.require(file);
        if (!Requests.isOpen(found)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        boolean typing = asOneTypes != null;
        Map<String, String> kept = typing ? sent : RequestRows.without(sent, sent.getOrDefault("retirer", ""));
        requests.save(found, TypedRequest.of(kept));
        if (typing) {
            model.addAttribute("justSaved", true);
            return show(asked.require(file), "", model);
        }
        String more = sent.getOrDefault("ajouter", "");
        flash.addFlashAttribute("justSaved", true);
        return "redirect:/dossiers/" + file + "/demande"
                + switch (more) {
                    case "cout" -> "?ajouter=cout#couts";
                    case "financeur" -> "?ajouter=financeur#financement";
                    default -> sent.containsKey("retirer") ? "#couts" : "";
                };
    }
}
