package fr.beffroi.workbench.funding.opinion.page;

import fr.beffroi.workbench.funding.opinion.ExpertLinks;
import fr.beffroi.workbench.funding.opinion.OpinionFaultsException;
import fr.beffroi.workbench.funding.opinion.OpinionWords;
import fr.beffroi.workbench.funding.opinion.Recommendation;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.format.Download;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an expert's link leads: first who asks what and the declaration of interests, then what was ticked for them and the opinion. */
@Controller
@RequestMapping(ExpertPage.PATH)
@AllowedTo(Role.ANONYMOUS)
class ExpertPage {
    /** Numbers are those of public notices, which lie beside. */
    static final String PATH = "/avis/{token:(?![0-9]{1,18}$).*}";

    private final ExpertLinks links;
    private final OutsideLinks outside;
    private final OpinionWords words;

    ExpertPage(ExpertLinks links, OutsideLinks outside, OpinionWords words) {
        this.links = links;
        this.outside = outside;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<ExpertLinks.Room> room = links.open(token);
        if (room.isEmpty()) {
            return gone(request, response);
        }
        model.addAttribute("room", room.get());
        model.addAttribute("token", token);
        model.addAttribute("recommendations", Recommendation.values());
        for (String absent : new String[] {"typed", "faults"}) {
            if (!model.containsAttribute(absent)) {
                model.addAttribute(absent, Map.of());
            }
        }
        return "funding/expert";
    }

    /** Declares to have no interest, or says which and stands back. */
    @PostMapping("/interets")
    String declare(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean interested = "oui".equals(sent.get("interet"));
        if (!interested && !"non".equals(sent.get("interet"))) {
            model.addAttribute("undeclared", true);
            return refused(token, sent, request, response, model);
        }
        try {
            boolean open = interested ? links.standBack(token, OpinionForm.typed(sent)) : links.declare(token);
            return !open ? gone(request, response) : interested ? "funding/expert-thanks" : "redirect:/avis/" + token;
        } catch (OpinionFaultsException e) {
            model.addAttribute("faults", words.pageFaults(e));
            return refused(token, sent, request, response, model);
        }
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return links.answer(token, OpinionForm.typed(sent)) ? "funding/expert-thanks" : gone(request, response);
        } catch (OpinionFaultsException e) {
            model.addAttribute("faults", words.pageFaults(e));
            return refused(token, sent, request, response, model);
        }
    }

    /** The page once more, with what was typed. */
    private String refused(
            String token,
            Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("typed", OpinionForm.kept(sent));
        return show(token, request, response, model);
    }

    @GetMapping("/pieces/{paper:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> open(@PathVariable String token, @PathVariable UUID paper, HttpServletRequest request) {
        Papers.Content found = links.openPaper(token, paper).orElseThrow(() -> {
            outside.countWrong(request.getRemoteAddr());
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
        return Download.of(found.name(), found.mediaType(), found.content());
    }

    private String gone(HttpServletRequest request, HttpServletResponse response) {
        outside.countWrong(request.getRemoteAddr());
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "funding/expert-gone";
    }
}
