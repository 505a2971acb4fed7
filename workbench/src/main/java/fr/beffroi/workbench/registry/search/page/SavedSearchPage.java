package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping and forgetting searches. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER, Role.BUYER})
class SavedSearchPage {
    private static final int LONGEST_NAME = 80;

    private final SavedSearches saved;

    SavedSearchPage(SavedSearches saved) {
        this.saved = saved;
    }

    @PostMapping("/entreprises/recherches")
    String save(@RequestParam String nom, @RequestParam MultiValueMap<String, String> parameters) {
        // Written again from what was understood: nothing else gets into the address.
        SearchRequest request = SearchAddress.readPage(parameters).at(1);
        String name = shortened(nom);
        if (!name.isEmpty()) {
            saved.save(name, SearchAddress.write(request));
        }
        return "redirect:" + SearchAddress.path(SearchPage.PATH, request);
    }

    @PostMapping("/entreprises/recherches/{id}/oublier")
    String forget(@PathVariable UUID id) {
        saved.forget(id);
        return "redirect:" + SearchPage.PATH;
    }

    /** A name as it is kept. */
    static String shortened(String name) {
        String plain = name.strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }
}
