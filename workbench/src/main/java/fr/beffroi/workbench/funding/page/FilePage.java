package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.message.Messages;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.step.FileSteps;
import fr.beffroi.workbench.funding.step.StepFaultsException;
import fr.beffroi.workbench.funding.step.StepField;
import fr.beffroi.workbench.funding.step.StepKind;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.form.PageField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file: where it is, who has the ball, what can be done, and all that belongs to it. */
@Controller
@RequestMapping("/dossiers/{file:[0-9a-f-]{36}}")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
class FilePage {
    private final FileAsked asked;
    private final FileView view;
    private final FileSteps steps;
    private final Messages messages;
    private final FileWords words;

    FilePage(FileAsked asked, FileView view, FileSteps steps, Messages messages, FileWords words) {
        this.asked = asked;
        this.view = view;
        this.steps = steps;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID file, Model model) {
        return view.show(asked.require(file), model);
    }

    /** Takes a step, or says why not, with what was typed. */
    @PostMapping("/pas/{step}")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY})
    String take(
            @PathVariable UUID file,
            @PathVariable String step,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        GrantFile before = asked.require(file);
        StepKind kind = StepKind.find(step).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<StepField, String> typed = new EnumMap<>(StepField.class);
        kind.fields().forEach(field -> typed.put(field, sent.getOrDefault(field.pageName(), "")));
        try {
            steps.take(file, seen(sent.get("vu")), kind, typed, LocalDate.now());
        } catch (StepFaultsException e) {
            model.addAttribute("stepFaults", PageField.byPageName(e.faults()));
            return refused(before, kind, typed, model);
        } catch (RuntimeException e) {
            if (!FileWords.isRefusal(e)) {
                throw e;
            }
            model.addAttribute("refused", words.refusal(e));
            return refused(asked.require(file), kind, typed, model);
        }
        flash.addFlashAttribute("justTaken", kind.code());
        return "redirect:/dossiers/" + file;
    }

    private String refused(GrantFile file, StepKind kind, Map<StepField, String> typed, Model model) {
        model.addAttribute("typedStep", kind.code());
        model.addAttribute("typed", PageField.byPageName(typed));
        return view.show(file, model);
    }

    /** What names no number of steps has seen none. */
    private static int seen(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    /** Writes to the other side. */
    @PostMapping("/messages")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY})
    String write(@PathVariable UUID file, @RequestParam(defaultValue = "") String texte, Model model) {
        GrantFile found = asked.require(file);
        if (texte.isBlank() || texte.strip().length() > Messages.LONGEST) {
            model.addAttribute("messageRefused", texte.isBlank() ? "file.message.empty" : "file.message.long");
            model.addAttribute("messageTyped", texte);
            return view.show(found, model);
        }
        messages.write(found, texte);
        return "redirect:/dossiers/" + file + "#messages";
    }

    /** Whether the viewer may add papers and messages. */
    static boolean mayWrite() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER || role.isOfCompany();
    }

    /** The kinds of papers beside those of the programme. */
    static java.util.List<String> furtherKinds() {
        return java.util.List.of(Papers.EXPENSE, Papers.OTHER);
    }
}
