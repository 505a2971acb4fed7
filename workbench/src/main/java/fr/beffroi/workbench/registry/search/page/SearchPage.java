package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.search.query.CompanySearch;
import fr.beffroi.workbench.registry.search.query.Facet;
import fr.beffroi.workbench.registry.search.query.Found;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import fr.beffroi.workbench.registry.search.query.Summaries;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The register: who can do what. Strangers see the companies that agreed to be published. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class SearchPage {
    static final String PATH = "/entreprises";
    private static final String MAP_PATH = "/entreprises/carte";

    private final CompanySearch search;
    private final Summaries summaries;
    private final FacetChoices facets;
    private final SavedSearches saved;

    SearchPage(CompanySearch search, Summaries summaries, FacetChoices facets, SavedSearches saved) {
        this.search = search;
        this.summaries = summaries;
        this.facets = facets;
        this.saved = saved;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        SearchRequest request = SearchAddress.readPage(parameters);
        Found found = search.find(request);
        show(request, found, PATH, model);
        model.addAttribute("companies", summaries.of(found.sirens()));
        int pages = (found.total() + CompanySearch.PAGE - 1) / CompanySearch.PAGE;
        model.addAttribute("pages", Math.min(pages, CompanySearch.LAST_PAGE));
        model.addAttribute(
                "previous", request.page() > 1 ? SearchAddress.path(PATH, request.at(request.page() - 1)) : null);
        model.addAttribute(
                "next",
                request.page() < Math.min(pages, CompanySearch.LAST_PAGE)
                        ? SearchAddress.path(PATH, request.at(request.page() + 1))
                        : null);
        // As one types only the results change.
        return target.equals("resultats") ? "registry/search :: results" : "registry/search";
    }

    @GetMapping(MAP_PATH)
    String map(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        SearchRequest request = SearchAddress.readPage(parameters);
        show(request, search.find(request), MAP_PATH, model);
        return "registry/map";
    }

    private void show(SearchRequest request, Found found, String path, Model model) {
        model.addAttribute("request", request);
        model.addAttribute("found", found);
        model.addAttribute("sides", facets.of(request, found, path));
        model.addAttribute("narrowings", narrowings(request, path));
        model.addAttribute("query", SearchAddress.write(request.at(1)));
        model.addAttribute("listAddress", SearchAddress.path(PATH, request.at(1)));
        model.addAttribute("mapAddress", SearchAddress.path(MAP_PATH, request.at(1)));
        model.addAttribute("searchPath", path);
        model.addAttribute("savedSearches", saved.list());
    }

    /** What was chosen, each with the address without it. */
    public record Narrowing(String parameter, String value, String label, String without) {}

    private List<Narrowing> narrowings(SearchRequest request, String path) {
        List<Narrowing> narrowings = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            for (String value : request.of(facet)) {
                narrowings.add(new Narrowing(
                        facet.frenchParameter(),
                        value,
                        facets.label(facet, value),
                        SearchAddress.path(path, request.toggled(facet, value))));
            }
        }
        return narrowings;
    }
}
