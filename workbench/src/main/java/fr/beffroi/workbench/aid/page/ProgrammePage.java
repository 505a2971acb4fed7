package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.ProgrammePart;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.aid.programme.UnknownProgrammeException;
import fr.beffroi.workbench.aid.programme.UnusableProgrammeException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of a programme, published for everybody (CRPA L312-1-3), and its draft with what speaks against publishing it. */
@Controller
@RequestMapping("/dispositifs")
@AllowedTo(Role.ANONYMOUS)
class ProgrammePage {
    private static final Set<Role> DRAFT_READERS = Set.of(Role.OFFICER, Role.AUDITOR);

    private final Programmes programmes;
    private final ProgrammeReader reader;
    private final List<ProgrammePart> parts;

    ProgrammePage(Programmes programmes, ProgrammeReader reader, List<ProgrammePart> parts) {
        this.programmes = programmes;
        this.reader = reader;
        this.parts = parts;
    }

    /**
     * A line of the list.
     *
     * @param reading null where nothing is published yet
     * @param money by year and axis
     */
    record Line(Programme programme, @Nullable ProgrammeReading reading, Money money) {}

    @GetMapping
    String list(Model model) {
        List<Line> lines = programmes.list().stream()
                // An administrator keeps accounts, and has no draft to read.
                .filter(one -> one.lastVersion() > 0 || readsDrafts())
                .map(one -> new Line(
                        one,
                        one.lastVersion() == 0 ? null : reader.read(programmes.getVersion(one.id(), one.lastVersion())),
                        Money.of(programmes.listEnvelopes(one.id()))))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "published",
                lines.stream().filter(line -> line.reading() != null).count());
        return "aid/programmes";
    }

    @GetMapping("/{programme}")
    String show(@PathVariable UUID programme, Model model) {
        Programme found = programmes.get(programme);
        if (found.lastVersion() == 0) {
            return "redirect:/dispositifs/" + programme + "/brouillon";
        }
        return show(found, found.lastVersion(), model);
    }

    /** An older version: files keep the one they began under. */
    @GetMapping("/{programme}/versions/{number}")
    String showVersion(@PathVariable UUID programme, @PathVariable int number, Model model) {
        return show(programmes.get(programme), number, model);
    }

    private String show(Programme programme, int number, Model model) {
        fill(programme, programmes.getVersion(programme.id(), number), model);
        model.addAttribute("number", number);
        List<ProgrammePart> shown =
                parts.stream().filter(ProgrammePart::isShown).toList();
        shown.forEach(part -> model.addAllAttributes(part.model(programme.id())));
        model.addAttribute("parts", shown.stream().map(ProgrammePart::fragment).toList());
        model.addAttribute(
                "draftWaits",
                readsDrafts() && programmes.findDraft(programme.id()).isPresent());
        return "aid/programme";
    }

    /** What is being written, with every example tried. */
    @GetMapping("/{programme}/brouillon")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String showDraft(@PathVariable UUID programme, Model model) {
        Programme found = programmes.get(programme);
        ProgrammeBody draft = programmes
                .findDraft(programme)
                .orElseThrow(() -> new UnknownProgrammeException("draft of programme " + programme));
        fill(found, draft, model);
        model.addAttribute("number", 0);
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        return "aid/programme";
    }

    /** Publishes the draft, or says which examples do not hold. */
    @PostMapping("/{programme}/publication")
    @AllowedTo(Role.OFFICER)
    String publish(
            @PathVariable UUID programme, @RequestParam(defaultValue = "") String motif, RedirectAttributes flash) {
        try {
            programmes.publish(programme, motif);
            flash.addFlashAttribute("justPublished", true);
            return "redirect:/dispositifs/" + programme;
        } catch (UnusableProgrammeException e) {
            flash.addFlashAttribute("refused", true);
            return "redirect:/dispositifs/" + programme + "/brouillon";
        }
    }

    private void fill(Programme programme, ProgrammeBody body, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("reading", reader.read(body));
        model.addAttribute("money", Money.of(programmes.listEnvelopes(programme.id())));
        model.addAttribute(
                "versions",
                IntStream.rangeClosed(1, programme.lastVersion()).boxed().toList());
    }

    private static boolean readsDrafts() {
        return DRAFT_READERS.contains(Viewers.current().role());
    }
}
