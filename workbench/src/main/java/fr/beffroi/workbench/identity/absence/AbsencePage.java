package fr.beffroi.workbench.identity.absence;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.Optional;
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

/** Who is away, and the viewer's own absences. */
@Controller
@RequestMapping("/compte/absences")
@AllowedTo(Role.OFFICER)
class AbsencePage {
    private final Absences absences;

    AbsencePage(Absences absences) {
        this.absences = absences;
    }

    @GetMapping
    String show(Model model) {
        LocalDate today = LocalDate.now();
        model.addAttribute("today", today);
        model.addAttribute("absences", absences.list(today));
        model.addAttribute("possible", absences.listPossible());
        return "identity/absences";
    }

    @PostMapping
    String plan(
            @RequestParam(required = false) @Nullable UUID personne,
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable LocalDate au,
            RedirectAttributes flash) {
        Optional<String> refusal = personne == null
                ? Optional.of("person")
                : du == null || au == null ? Optional.of("days") : absences.plan(personne, du, au, LocalDate.now());
        refusal.ifPresent(why -> {
            flash.addFlashAttribute("refused", "absence.refused." + why);
            flash.addFlashAttribute("from", du);
            flash.addFlashAttribute("until", au);
            flash.addFlashAttribute("person", personne);
        });
        return "redirect:/compte/absences";
    }

    @PostMapping("/{absence}/fin")
    String end(@PathVariable UUID absence) {
        if (!absences.end(absence)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/compte/absences";
    }
}
