package fr.beffroi.workbench.rampup.building;

import fr.beffroi.engine.io.RealNumber;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.editing.Checked;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A scenario built from the register: what is needed, then who makes what, found company by company. */
@Controller
@RequestMapping("/scenarios/{id}/registre")
@AllowedTo(Role.OFFICER)
class BuildPage {
    private static final int MOST_COMPANIES = 8;
    private static final int USUAL_WEEKS = 104;

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Building building;
    private final Register register;

    BuildPage(Scenarios scenarios, Drafts drafts, Building building, Register register) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.building = building;
        this.register = register;
    }

    /** A company that was found, with what it can do and its means. */
    public record Found(Company company, List<String> abilities, List<Resource> resources) {}

    @GetMapping
    @Transactional
    public String show(
            @PathVariable("id") UUID id, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        DraftTables tables = new DraftTables(drafts.get(id).tables());
        Checked check = drafts.check(id);
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("text", text);
        model.addAttribute("lines", building.list(id));
        model.addAttribute("items", building.listItems(id));
        model.addAttribute("faultCount", check.faults().size());
        model.addAttribute("target", target(tables));
        model.addAttribute("need", building.findNeed(id).orElse(null));
        String start = tables.setting("start");
        model.addAttribute("start", start.isBlank() ? nextMonday().toString() : start);
        String weeks = tables.setting("weeks");
        model.addAttribute("weeks", weeks.isBlank() ? String.valueOf(USUAL_WEEKS) : weeks);
        model.addAttribute("found", text.isBlank() ? List.of() : find(text));
        return "rampup/build";
    }

    @PostMapping("/besoin")
    String need(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String cadence,
            @RequestParam(required = false) @Nullable LocalDate debut,
            @RequestParam(required = false) @Nullable LocalDate des,
            @RequestParam(defaultValue = "") String semaines,
            RedirectAttributes flash) {
        LocalDate start =
                (debut == null ? nextMonday() : debut).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return done(
                id,
                "",
                flash,
                article,
                () -> building.setNeed(id, new Need(article, number(cadence), start, des == null ? start : des, (int)
                        number(semaines))));
    }

    @PostMapping("/fabricant")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam String siren,
            @RequestParam UUID moyen,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String heures,
            @RequestParam(defaultValue = "1") String delai,
            @RequestParam(defaultValue = "") String dans,
            @RequestParam(defaultValue = "1") String combien,
            RedirectAttributes flash) {
        return done(
                id,
                q,
                flash,
                article,
                () -> flash.addFlashAttribute(
                        "reservedNow",
                        building.add(
                                id,
                                new Making(
                                        siren,
                                        moyen,
                                        article,
                                        number(heures),
                                        (int) number(delai),
                                        dans,
                                        number(combien)))));
    }

    private static String done(UUID id, String text, RedirectAttributes flash, String what, Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("added", what);
        } catch (UnusableChoiceException e) {
            flash.addFlashAttribute("wrong", e.messageKey());
        }
        return "redirect:/scenarios/" + id + "/registre"
                + (text.isBlank() ? "" : "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private List<Found> find(String text) {
        return register.listCompaniesLike(text, MOST_COMPANIES).stream()
                .map(company -> new Found(
                        company,
                        register.listCapabilities(company.siren()).stream()
                                .map(Capability::processName)
                                .distinct()
                                .toList(),
                        register.listResources(company.siren())))
                .toList();
    }

    /** What is to be delivered so far; empty where nothing is. */
    private static String target(DraftTables tables) {
        return tables.rows("targets").stream()
                .findFirst()
                .map(row -> row.getOrDefault("item", ""))
                .map(item -> tables.find("items", "id", item)
                        .map(row -> row.getOrDefault("name", item))
                        .orElse(item))
                .orElse("");
    }

    private static LocalDate nextMonday() {
        return LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** NaN where it is none: what it is for says what would be right. */
    private static double number(String text) {
        return RealNumber.parse(text).orElse(Double.NaN);
    }
}
