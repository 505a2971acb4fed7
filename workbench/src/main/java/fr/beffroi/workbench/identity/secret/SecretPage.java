package fr.beffroi.workbench.identity.secret;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.identity.Viewers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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

/** Where administrators name the people of each topic, and auditors see whom they named. */
@Controller
@RequestMapping("/administration/secrets")
@AllowedTo(Role.ADMINISTRATOR)
class SecretPage {
    private static final String HERE = "redirect:/administration/secrets";

    private final NamedPeople people;

    SecretPage(NamedPeople people) {
        this.people = people;
    }

    /** A topic as the page shows it. */
    record Topic(String code, boolean off, boolean offByEnvironment, List<NamedPeople.Named> named) {}

    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    String show(Model model) {
        model.addAttribute(
                "topics", Arrays.stream(SecretTopic.values()).map(this::topic).toList());
        model.addAttribute("candidates", people.listCandidates());
        model.addAttribute("mayWrite", Viewers.current().role() == Role.ADMINISTRATOR);
        return "identity/secrets";
    }

    @PostMapping("/{topic}/personnes")
    String name(
            @PathVariable String topic,
            @RequestParam("personne") UUID person,
            @RequestParam("motif") String reason,
            RedirectAttributes flash) {
        flash.addFlashAttribute(people.name(find(topic), person, reason) ? "saved" : "refused", topic);
        return HERE;
    }

    @PostMapping("/{topic}/personnes/{person}/fin")
    String end(@PathVariable String topic, @PathVariable UUID person) {
        people.end(find(topic), person);
        return HERE;
    }

    @PostMapping("/{topic}/fermeture")
    String switchOff(@PathVariable String topic, @RequestParam("ferme") boolean off) {
        people.switchOff(find(topic), off);
        return HERE;
    }

    private Topic topic(SecretTopic topic) {
        return new Topic(topic.code(), people.isOff(topic), people.isOffByEnvironment(topic), people.list(topic));
    }

    private static SecretTopic find(String code) {
        return SecretTopic.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
