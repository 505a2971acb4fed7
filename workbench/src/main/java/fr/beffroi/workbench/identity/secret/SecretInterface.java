package fr.beffroi.workbench.identity.secret;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretTopic;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who needs to know which secret topic. */
@RestController
@RequestMapping("/api/secret-topics")
@AllowedTo(Role.ADMINISTRATOR)
class SecretInterface {
    private final NamedPeople people;

    SecretInterface(NamedPeople people) {
        this.people = people;
    }

    /** A topic, whether its pages are closed to everybody, and the people named for it. */
    record Topic(String topic, boolean off, List<NamedPeople.Named> people) {}

    /** Why a person is named. */
    record Reason(String reason) {}

    /** Whether a topic's pages are closed to everybody. */
    record Off(boolean off) {}

    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.AUDITOR})
    List<Topic> list() {
        return Arrays.stream(SecretTopic.values()).map(this::topic).toList();
    }

    /** Names a person, with the reason. */
    @PutMapping("/{topic}/people/{person}")
    Topic name(@PathVariable String topic, @PathVariable UUID person, @RequestBody Reason reason) {
        SecretTopic found = find(topic);
        if (!people.name(found, person, reason.reason())) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return topic(found);
    }

    /** Ends a person's need to know. */
    @DeleteMapping("/{topic}/people/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String topic, @PathVariable UUID person) {
        people.end(find(topic), person);
    }

    /** Closes a topic's pages to everybody, or opens them again to the people named. */
    @PutMapping("/{topic}")
    Topic switchOff(@PathVariable String topic, @RequestBody Off off) {
        people.switchOff(find(topic), off.off());
        return topic(find(topic));
    }

    private Topic topic(SecretTopic topic) {
        return new Topic(topic.code(), people.isOff(topic), people.list(topic));
    }

    private static SecretTopic find(String code) {
        return SecretTopic.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
