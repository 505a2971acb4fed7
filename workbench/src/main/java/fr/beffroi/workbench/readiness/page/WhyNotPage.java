package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.need.WhyNot;
import fr.beffroi.workbench.readiness.need.WhyNots;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** "Why not me?" for a need; a company asks for itself, an officer for any company they see. */
@Controller
@AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER})
class WhyNotPage {
    private final WhyNots whyNots;
    private final KeptDiagnoses kept;
    private final References references;
    private final MessageSource messages;

    WhyNotPage(WhyNots whyNots, KeptDiagnoses kept, References references, MessageSource messages) {
        this.whyNots = whyNots;
        this.kept = kept;
        this.references = references;
        this.messages = messages;
    }

    /** The needs to choose from, or the answer for one. */
    @GetMapping("/pourquoi-pas-moi")
    String show(
            @RequestParam(name = "besoin", required = false) Optional<UUID> need,
            @RequestParam(name = "siren", defaultValue = "") String siren,
            Model model) {
        Optional<Siren> asked = asked(siren);
        model.addAttribute("siren", asked.map(Siren::number).orElse(siren.strip()));
        model.addAttribute("wrong", asked.isEmpty() && !siren.isBlank());
        model.addAttribute("needs", whyNots.listOpen().stream().map(this::line).toList());
        model.addAttribute("mayChoose", kept.findOwnCompany().isEmpty());
        if (need.isPresent() && asked.isPresent()) {
            model.addAttribute("answer", answer(need.get(), asked.get()));
        }
        return "readiness/why-not";
    }

    /**
     * A need to choose.
     *
     * @param title null where it is not shown
     * @param asks for what, in the language of the page
     */
    public record Line(UUID id, @Nullable String title, List<String> asks) {}

    private Line line(Need need) {
        return new Line(
                need.id(),
                need.shape().title(),
                Stream.concat(
                                need.shape().processes().stream().map(references::process),
                                need.shape().credentials().stream().map(references::credential))
                        .toList());
    }

    /** The same for programs. */
    @GetMapping("/api/why-not")
    @ResponseBody
    ResponseEntity<?> read(@RequestParam UUID need, @RequestParam(defaultValue = "") String siren) {
        Optional<Siren> asked = asked(siren);
        return asked.isEmpty()
                ? ResponseEntity.of(FieldFaults.problem(Map.of("siren", wrong(siren))))
                        .build()
                : ResponseEntity.ok(answer(need, asked.get()));
    }

    private String wrong(String siren) {
        return Objects.requireNonNull(
                messages.getMessage("whynot.wrong", new Object[] {siren}, LocaleContextHolder.getLocale()));
    }

    private WhyNot answer(UUID need, Siren siren) {
        return whyNots.find(need, siren).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A company's own people ask for it alone. */
    private Optional<Siren> asked(String siren) {
        return kept.findOwnCompany().or(() -> Siren.parse(siren));
    }
}
