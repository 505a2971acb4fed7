package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.password.PasswordResets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** People, for programs of administrators. */
@RestController
@RequestMapping("/api/people")
@AllowedTo(Role.ADMINISTRATOR)
class PeopleInterface {
    private final People people;
    private final PeopleChanges changes;
    private final Organisations organisations;
    private final PasswordResets resets;

    PeopleInterface(People people, PeopleChanges changes, Organisations organisations, PasswordResets resets) {
        this.people = people;
        this.changes = changes;
        this.organisations = organisations;
        this.resets = resets;
    }

    record PersonChange(String name, String email) {}

    /** @param role its code, such as {@code officer} */
    record RoleChange(String role) {}

    @GetMapping
    List<Person> list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID organisation) {
        return people.list(words, organisation);
    }

    @GetMapping("/{id}")
    Person show(@PathVariable UUID id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PutMapping("/{id}")
    Person change(@PathVariable UUID id, @RequestBody PersonChange change) {
        changes.change(id, change.name(), change.email());
        return show(id);
    }

    @PutMapping("/{id}/memberships/{organisation}")
    Person setRole(@PathVariable UUID id, @PathVariable UUID organisation, @RequestBody RoleChange change) {
        Organisation known =
                organisations.find(organisation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        changes.setRole(show(id).id(), known, known.roleOf(change.role()));
        return show(id);
    }

    /** @param link to hand over; null where it was mailed */
    record Reset(@Nullable String link) {}

    /** Helps a person to a new password: a link that works once, mailed or, where no mail server is there, in the answer. */
    @PostMapping("/{id}/password-reset")
    Reset resetPassword(@PathVariable UUID id) {
        return new Reset(resets.help(show(id)).orElse(null));
    }

    @DeleteMapping("/{id}/memberships/{organisation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, @PathVariable UUID organisation) {
        changes.leave(id, organisation);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable UUID id) {
        changes.erase(id);
    }
}
