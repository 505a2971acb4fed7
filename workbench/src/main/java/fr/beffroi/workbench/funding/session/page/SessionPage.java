package fr.beffroi.workbench.funding.session.page;

import fr.beffroi.workbench.funding.session.DecidingBody;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.session.SessionEnforcement;
import fr.beffroi.workbench.funding.session.SessionFaultsException;
import fr.beffroi.workbench.funding.session.SessionField;
import fr.beffroi.workbench.funding.session.SessionVotes;
import fr.beffroi.workbench.funding.step.StepFaultsException;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.form.PageField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sessions of the deciding body: opened, their lists, the votes, and the days from which the acts are enforceable. */
@Controller
@RequestMapping("/seances")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class SessionPage {
    private static final String ONE = "/{session:[0-9a-f-]{36}}";
    private static final String ITEM = ONE + "/ordre/{file:[0-9a-f-]{36}}";

    private final DecidingSessions sessions;
    private final SessionVotes votes;
    private final SessionEnforcement enforcement;
    private final SessionView view;
    private final SessionWords words;

    SessionPage(
            DecidingSessions sessions,
            SessionVotes votes,
            SessionEnforcement enforcement,
            SessionView view,
            SessionWords words) {
        this.sessions = sessions;
        this.votes = votes;
        this.enforcement = enforcement;
        this.view = view;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("sessions", sessions.list());
        model.addAttribute("candidates", sessions.listCandidates().size());
        model.addAttribute("bodies", DecidingBody.values());
        model.addAttribute("mayWrite", mayWrite());
        for (String absent : List.of("values", "faults")) {
            if (!model.containsAttribute(absent)) {
                model.addAttribute(absent, Map.of());
            }
        }
        return "funding/sessions";
    }

    /** Opens a session, or says what is at fault. */
    @PostMapping
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String open(@RequestParam Map<String, String> sent, Model model) {
        Map<SessionField, String> typed = PageField.typed(SessionField.class, sent);
        try {
            return "redirect:/seances/" + sessions.open(typed);
        } catch (SessionFaultsException e) {
            model.addAttribute("faults", PageField.byPageName(e.faults()));
            model.addAttribute("values", PageField.byPageName(typed));
            return list(model);
        }
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID session, Model model) {
        return view.show(session, model);
    }

    /** Gives it another day or place. */
    @PostMapping(ONE)
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String change(@PathVariable UUID session, @RequestParam Map<String, String> sent, Model model) {
        return act(session, "change", sent, model, typed -> sessions.change(session, typed));
    }

    /** Puts files on the list, each for itself: one that cannot be put there holds up no other. */
    @PostMapping(ONE + "/ordre")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String put(
            @PathVariable UUID session, @RequestParam(required = false) List<UUID> dossier, RedirectAttributes flash) {
        view.require(session);
        for (UUID file : dossier == null ? List.<UUID>of() : dossier) {
            try {
                sessions.put(session, file);
            } catch (RuntimeException e) {
                if (!SessionWords.isRefusal(e)) {
                    throw e;
                }
                flash.addFlashAttribute("refused", words.refusal(e));
            }
        }
        return "redirect:/seances/" + session + "#ordre";
    }

    @PostMapping(ITEM + "/retrait")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String takeOff(@PathVariable UUID session, @PathVariable UUID file, Model model) {
        return act(session, "retrait", Map.of(), model, typed -> sessions.takeOff(session, file));
    }

    /** Records the vote on a file, or says why not, with what was typed. */
    @PostMapping(ITEM + "/vote")
    @AllowedTo(Role.OFFICER)
    String vote(
            @PathVariable UUID session, @PathVariable UUID file, @RequestParam Map<String, String> sent, Model model) {
        String seen = sent.getOrDefault("vu", "");
        int steps = seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
        return act(
                session,
                file.toString(),
                sent,
                model,
                typed -> votes.vote(session, file, steps, typed, LocalDate.now()));
    }

    @PostMapping(ONE + "/prefet")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String send(
            @PathVariable UUID session, @RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        return noted(
                session,
                act(session, "prefet", sent, model, typed -> sessions.send(session, typed, LocalDate.now())),
                flash);
    }

    @PostMapping(ONE + "/publication")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String publish(
            @PathVariable UUID session, @RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        return noted(
                session,
                act(session, "publication", sent, model, typed -> sessions.publish(session, typed, LocalDate.now())),
                flash);
    }

    /** With both days known, an officer's word makes enforceable what was granted. */
    private String noted(UUID session, String answer, RedirectAttributes flash) {
        boolean both =
                sessions.find(session).flatMap(one -> one.enforceableOn()).isPresent();
        if (answer.startsWith("redirect:") && both && Viewers.current().role() == Role.OFFICER) {
            tell(enforcement.enforce(session, LocalDate.now()), flash);
        }
        return answer;
    }

    /** Tries again what did not become enforceable. */
    @PostMapping(ONE + "/execution")
    @AllowedTo(Role.OFFICER)
    String enforce(@PathVariable UUID session, Model model, RedirectAttributes flash) {
        return act(
                session,
                "execution",
                Map.of(),
                model,
                typed -> tell(enforcement.enforce(session, LocalDate.now()), flash));
    }

    private void tell(SessionEnforcement.Result result, RedirectAttributes flash) {
        flash.addFlashAttribute("enforced", result.enforced());
        flash.addFlashAttribute(
                "failures", result.failures().stream().map(words::failure).toList());
    }

    private interface Change {
        void make(Map<SessionField, String> typed);
    }

    /** Makes a change, or shows the session as it is with what was typed and why it was not made. */
    private String act(UUID session, String form, Map<String, String> sent, Model model, Change change) {
        view.require(session);
        Map<SessionField, String> typed = PageField.typed(SessionField.class, sent);
        try {
            change.make(typed);
            return "redirect:/seances/" + session + "#ordre";
        } catch (SessionFaultsException e) {
            model.addAttribute("faults", PageField.byPageName(e.faults()));
        } catch (StepFaultsException e) {
            model.addAttribute("faults", PageField.byPageName(e.faults()));
        } catch (RuntimeException e) {
            if (!SessionWords.isRefusal(e)) {
                throw e;
            }
            model.addAttribute("refused", words.refusal(e));
        }
        model.addAttribute("form", form);
        model.addAttribute("values", PageField.byPageName(typed));
        return view.show(session, model);
    }

    static boolean mayWrite() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER || role == Role.ADMINISTRATOR;
    }
}
