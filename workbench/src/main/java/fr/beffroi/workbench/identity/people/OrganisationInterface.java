package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
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

/** Organisations, for programs of administrators. */
@RestController
@RequestMapping("/api/organisations")
@AllowedTo(Role.ADMINISTRATOR)
class OrganisationInterface {
    private final Organisations organisations;

    OrganisationInterface(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @param kind {@code task-force}, {@code company}, {@code buyer} or {@code public} */
    record NewOrganisation(
            String kind, String name, @Nullable String siren) {}

    record OrganisationChange(String name, @Nullable String siren) {}

    @GetMapping
    List<Organisation> list(
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String kind) {
        return organisations.list(words, kind);
    }

    @GetMapping("/{id}")
    Organisation show(@PathVariable UUID id) {
        return organisations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Organisation create(@RequestBody NewOrganisation wanted) {
        return show(organisations.create(OrganisationKind.of(wanted.kind()), wanted.name(), wanted.siren(), false));
    }

    @PutMapping("/{id}")
    Organisation change(@PathVariable UUID id, @RequestBody OrganisationChange change) {
        organisations.change(id, change.name(), change.siren());
        return show(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        organisations.remove(id);
    }
}
