package fr.beffroi.workbench.funding.opinion.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.opinion.ExpertRequests;
import fr.beffroi.workbench.funding.opinion.OpinionFaultsException;
import fr.beffroi.workbench.funding.opinion.OpinionRefusedException;
import fr.beffroi.workbench.funding.opinion.OpinionWords;
import fr.beffroi.workbench.funding.opinion.Opinions;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for opinions on a file, gives one's own, and withdraws what was asked. */
@Controller
@RequestMapping("/dossiers/{file:[0-9a-f-]{36}}/avis")
@AllowedTo(Role.OFFICER)
class OpinionPage {
    private static final String ONE = "/{opinion:[0-9a-f-]{36}}";

    private final GrantFiles files;
    private final Opinions opinions;
    private final ExpertRequests experts;
    private final OpinionWords words;

    OpinionPage(GrantFiles files, Opinions opinions, ExpertRequests experts, OpinionWords words) {
        this.files = files;
        this.opinions = opinions;
        this.experts = experts;
        this.words = words;
    }

    @PostMapping
    String ask(@PathVariable UUID file, @RequestParam Map<String, String> sent, RedirectAttributes flash) {
        GrantFile found = require(file);
        return act(found, "collegue", sent, List.of(), flash, () -> {
            opinions.ask(found, OpinionForm.typed(sent), LocalDate.now());
            flash.addFlashAttribute("opinionDone", "asked");
        });
    }

    /** Asks somebody who has no account. */
    @PostMapping("/expert")
    String askExpert(
            @PathVariable UUID file,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "piece", required = false) List<String> papers,
            Locale language,
            RedirectAttributes flash) {
        GrantFile found = require(file);
        List<String> ticked = papers == null ? List.of() : papers;
        return act(
                found,
                "expert",
                sent,
                ticked,
                flash,
                () -> flash.addFlashAttribute(
                        "opinionLink", experts.ask(found, OpinionForm.typed(sent), ticked, LocalDate.now(), language)));
    }

    @PostMapping(ONE)
    String answer(
            @PathVariable UUID file,
            @PathVariable UUID opinion,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        GrantFile found = require(file);
        return act(found, opinion.toString(), sent, List.of(), flash, () -> {
            opinions.answer(found, opinion, OpinionForm.typed(sent));
            flash.addFlashAttribute("opinionDone", "given");
        });
    }

    /** Another link for an expert, until another day. */
    @PostMapping(ONE + "/lien")
    String renew(
            @PathVariable UUID file,
            @PathVariable UUID opinion,
            @RequestParam Map<String, String> sent,
            Locale language,
            RedirectAttributes flash) {
        GrantFile found = require(file);
        return act(
                found,
                opinion.toString(),
                sent,
                List.of(),
                flash,
                () -> flash.addFlashAttribute(
                        "opinionLink",
                        experts.renew(found, opinion, OpinionForm.typed(sent), LocalDate.now(), language)));
    }

    @PostMapping(ONE + "/retrait")
    String withdraw(@PathVariable UUID file, @PathVariable UUID opinion, RedirectAttributes flash) {
        GrantFile found = require(file);
        return act(found, opinion.toString(), Map.of(), List.of(), flash, () -> {
            opinions.withdraw(found, opinion);
            flash.addFlashAttribute("opinionDone", "withdrawn");
        });
    }

    /** Back to the file; where it was refused with what was typed, in the form it was typed in. */
    private String act(
            GrantFile file,
            String form,
            Map<String, String> sent,
            List<String> papers,
            RedirectAttributes flash,
            Runnable action) {
        try {
            action.run();
        } catch (OpinionFaultsException e) {
            flash.addFlashAttribute("opinionFaults", new HashMap<>(words.pageFaults(e)));
            keep(form, sent, papers, flash);
        } catch (OpinionRefusedException e) {
            flash.addFlashAttribute("opinionRefused", words.refusal(e));
            keep(form, sent, papers, flash);
        }
        return "redirect:/dossiers/" + file.id() + "#avis";
    }

    private static void keep(String form, Map<String, String> sent, List<String> papers, RedirectAttributes flash) {
        flash.addFlashAttribute("opinionForm", form);
        flash.addFlashAttribute("opinionTyped", OpinionForm.kept(sent));
        flash.addFlashAttribute("opinionPapers", new ArrayList<>(papers));
    }

    private GrantFile require(UUID file) {
        return files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
