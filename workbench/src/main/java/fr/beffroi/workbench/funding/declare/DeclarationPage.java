package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What registers outside must be told of, by which day; the files to hand in, and the note that it was done. */
@Controller
@RequestMapping("/declarations")
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class DeclarationPage {
    private final DeMinimisDeclarations deMinimis;
    private final StateAidDeclarations stateAid;

    DeclarationPage(DeMinimisDeclarations deMinimis, StateAidDeclarations stateAid) {
        this.deMinimis = deMinimis;
        this.stateAid = stateAid;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now();
        List<DeMinimisDue> small = deMinimis.list(today);
        List<StateAidDue> large = stateAid.list(today);
        List<DeclarationStatus> all = Stream.concat(
                        small.stream().map(DeMinimisDue::status), large.stream().map(StateAidDue::status))
                .toList();
        model.addAttribute("deMinimis", small);
        model.addAttribute("stateAid", large);
        model.addAttribute(
                "open",
                all.stream()
                        .filter(status -> status != DeclarationStatus.DECLARED)
                        .count());
        model.addAttribute(
                "late",
                all.stream()
                        .filter(status -> status == DeclarationStatus.OVERDUE)
                        .count());
        model.addAttribute(
                "next",
                Stream.concat(
                                small.stream().filter(DeMinimisDue::open).map(DeMinimisDue::dueOn),
                                large.stream().filter(StateAidDue::open).map(StateAidDue::dueOn))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        model.addAttribute("today", today);
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        return "funding/declarations";
    }

    @GetMapping("/minimis.csv")
    ResponseEntity<byte[]> deMinimisFile() {
        return file("declarations-de-minimis.csv", deMinimis.csv(LocalDate.now()));
    }

    /** Notes that the register was told, or says why not, with what was typed. */
    @PostMapping("/minimis/{file:[0-9a-f-]{36}}")
    @AllowedTo(Role.OFFICER)
    String declare(
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String montant,
            Model model,
            RedirectAttributes flash) {
        LocalDate today = LocalDate.now();
        DeMinimisDue seen =
                deMinimis.find(file, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            deMinimis.declare(seen, jour, montant, today);
        } catch (DeclarationRefusedException e) {
            return refused(file.toString(), jour, e, model);
        }
        flash.addFlashAttribute("justDeclared", seen.company());
        return "redirect:/declarations";
    }

    @GetMapping("/transparence.csv")
    ResponseEntity<byte[]> stateAidFile() {
        return file("transparence-aides-d-etat.csv", stateAid.csv(LocalDate.now()));
    }

    /** Notes that what a beneficiary received under a measure was published, or says why not, with what was typed. */
    @PostMapping("/transparence/{siren:\\d{9}}")
    @AllowedTo(Role.OFFICER)
    String publish(
            @PathVariable String siren,
            @RequestParam(defaultValue = "") String mesure,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(defaultValue = "") String montant,
            Model model,
            RedirectAttributes flash) {
        LocalDate today = LocalDate.now();
        StateAidDue seen = stateAid.find(siren, mesure, today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            stateAid.publish(seen, jour, montant, today);
        } catch (DeclarationRefusedException e) {
            return refused(siren + mesure, jour, e, model);
        }
        flash.addFlashAttribute("justDeclared", seen.company());
        return "redirect:/declarations";
    }

    private String refused(String line, String typed, DeclarationRefusedException refused, Model model) {
        model.addAttribute("refused", refused.reason());
        model.addAttribute(
                "fault", refused.faults().values().stream().findFirst().orElse(null));
        model.addAttribute("typedLine", line);
        model.addAttribute("typedDay", typed);
        return list(model);
    }

    /** A CSV file to be kept under a name. */
    static ResponseEntity<byte[]> file(String name, String csv) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
