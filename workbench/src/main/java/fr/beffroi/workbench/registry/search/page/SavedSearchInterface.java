package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The searches a person kept, for programs. */
@RestController
@RequestMapping("/api/saved-searches")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER})
class SavedSearchInterface {
    private final SavedSearches saved;

    SavedSearchInterface(SavedSearches saved) {
        this.saved = saved;
    }

    @GetMapping
    List<SavedSearches.SavedSearch> list() {
        return saved.list();
    }

    /** Keeps the search that the parameters describe, as {@code GET /api/companies} reads them, under a name. */
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable String name, @RequestParam MultiValueMap<String, String> parameters) {
        if (name.isBlank()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SearchRequest request = SearchAddress.readInterface(parameters).at(1);
        saved.save(SavedSearchPage.shortened(name), SearchAddress.write(request));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id) {
        saved.forget(id);
    }
}
