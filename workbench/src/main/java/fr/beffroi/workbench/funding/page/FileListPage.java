package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.charge.Charges;
import fr.beffroi.workbench.funding.deadline.Deadlines;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.funding.past.OpenPart;
import fr.beffroi.workbench.funding.past.OpenParts;
import fr.beffroi.workbench.funding.request.RequestField;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.StandIns;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queue of files: for officers by urgency, for a company its own; and the beginning of one. */
@Controller
@RequestMapping("/dossiers")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
class FileListPage {
    private final FileQueue queue;
    private final Beginnings beginnings;
    private final OpenParts openParts;
    private final Deadlines deadlines;
    private final Charges charges;
    private final StandIns standIns;

    FileListPage(
            FileQueue queue,
            Beginnings beginnings,
            OpenParts openParts,
            Deadlines deadlines,
            Charges charges,
            StandIns standIns) {
        this.queue = queue;
        this.beginnings = beginnings;
        this.openParts = openParts;
        this.deadlines = deadlines;
        this.charges = charges;
        this.standIns = standIns;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String main,
            @RequestParam(defaultValue = "") String dispositif,
            @RequestParam(defaultValue = "false") boolean miens,
            Model model) {
        LocalDate today = LocalDate.now();
        Party own = Viewers.current().role().isOfCompany() ? Party.COMPANY : Party.TASK_FORCE;
        List<FileQueue.Line> all = queue.list(own, today);
        FileQueue.Filter filter = new FileQueue.Filter(etat, main, id(dispositif));
        Set<UUID> mine =
                Viewers.current().role() == Role.OFFICER ? charges.listFilesOf(standIns.listActedFor(today)) : Set.of();
        model.addAttribute("mine", mine);
        model.addAttribute("miens", miens);
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(filter::lets)
                        .filter(line -> !miens || mine.contains(line.id()))
                        .toList());
        model.addAttribute("next", deadlines.next(today));
        model.addAttribute("today", today);
        model.addAttribute("all", all.size());
        model.addAttribute(
                "waiting",
                all.stream().filter(line -> line.ball().equals(own.code())).count());
        model.addAttribute(
                "states",
                all.stream().map(FileQueue.Line::state).distinct().sorted().toList());
        model.addAttribute(
                "balls",
                all.stream().map(FileQueue.Line::ball).distinct().sorted().toList());
        model.addAttribute(
                "programmes",
                all.stream()
                        .filter(line -> !line.programmeName().isEmpty())
                        .map(line -> new Named(line.programme(), line.programmeName()))
                        .distinct()
                        .toList());
        model.addAttribute("etat", etat);
        model.addAttribute("main", main);
        model.addAttribute("dispositif", dispositif);
        model.addAttribute(
                "mayBegin", own == Party.COMPANY && beginnings.findOwn().isPresent());
        return "funding/list";
    }

    /** A programme to filter by. */
    record Named(UUID id, String name) {}

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            // What names no programme filters nothing.
            return null;
        }
    }

    @GetMapping("/nouveau")
    @AllowedTo(Role.COMPANY_MEMBER)
    String begin(@RequestParam(defaultValue = "") String dispositif, Model model) {
        return begin("", dispositif, false, model);
    }

    private String begin(String title, String chosen, boolean faulty, Model model) {
        requireOwn();
        model.addAttribute("choices", openParts.list(LocalDate.now()));
        model.addAttribute("chosen", chosen);
        model.addAttribute("title", title);
        model.addAttribute("faulty", faulty);
        model.addAttribute("titleField", RequestField.TITLE);
        return "funding/new";
    }

    /** Begins a draft, or says what is missing. */
    @PostMapping("/nouveau")
    @AllowedTo(Role.COMPANY_MEMBER)
    String begin(
            @RequestParam(defaultValue = "") String volet,
            @RequestParam(defaultValue = "") String intitule,
            Model model) {
        Siren own = requireOwn();
        Optional<OpenPart> choice = openParts.list(LocalDate.now()).stream()
                .filter(one -> one.value().equals(volet))
                .findFirst();
        if (choice.isEmpty() || !Beginnings.isTitle(intitule)) {
            return begin(intitule, volet, true, model);
        }
        return "redirect:/dossiers/" + beginnings.begin(choice.get(), intitule, own) + "/demande";
    }

    private Siren requireOwn() {
        return beginnings.findOwn().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
