package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.search.query.CompanyClusters;
import fr.beffroi.workbench.registry.search.query.CompanySearch;
import fr.beffroi.workbench.registry.search.query.CompanySummary;
import fr.beffroi.workbench.registry.search.query.Found;
import fr.beffroi.workbench.registry.search.query.SearchRequest;
import fr.beffroi.workbench.registry.search.query.Summaries;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finding companies, for programs and for the map. Parameters: {@code q}, {@code process}, {@code credential}, {@code department},
 * {@code size}, {@code activity} (each as often as wished), {@code ceased}, {@code page}.
 */
@RestController
@RequestMapping("/api/companies")
@AllowedTo(Role.ANONYMOUS)
class SearchInterface {
    /** As many single companies as the map names; more would not be read. */
    private static final int MOST_NAMED = 300;

    private static final int CELL_PIXELS = 60;
    private static final int TILE_PIXELS = 256;
    private static final int DEEPEST_ZOOM = 18;

    private final CompanySearch search;
    private final CompanyClusters clusters;
    private final Summaries summaries;

    SearchInterface(CompanySearch search, CompanyClusters clusters, Summaries summaries) {
        this.search = search;
        this.clusters = clusters;
        this.summaries = summaries;
    }

    /** A page of what was found; {@code counts} by facet and value. */
    record Answer(
            int total,
            boolean forgiven,
            boolean complete,
            List<CompanySummary> companies,
            Map<String, Map<String, Integer>> counts) {}

    @GetMapping
    Answer find(@RequestParam MultiValueMap<String, String> parameters) {
        Found found = search.find(SearchAddress.readInterface(parameters));
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        found.counts().forEach((facet, values) -> counts.put(facet.englishParameter(), values));
        return new Answer(found.total(), found.forgiven(), found.complete(), summaries.of(found.sirens()), counts);
    }

    /** Sites close to one another; {@code siren} and {@code name} where it is one. */
    record Place(
            double latitude,
            double longitude,
            int count,
            @Nullable String siren,
            @Nullable String name) {}

    /** What the map shows: clusters within a box, as far apart as a zoom (of 256-pixel tiles) asks for. */
    @GetMapping("/map")
    List<Place> map(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam double west,
            @RequestParam double south,
            @RequestParam double east,
            @RequestParam double north,
            @RequestParam int zoom) {
        SearchRequest request = parameters.containsKey("page-words")
                ? SearchAddress.readPage(parameters)
                : SearchAddress.readInterface(parameters);
        if (!Double.isFinite(west + south + east + north)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        int depth = Math.max(0, Math.min(zoom, DEEPEST_ZOOM));
        double cellDegrees = 360.0 / (1L << depth) * CELL_PIXELS / TILE_PIXELS;
        List<CompanyClusters.Cluster> found =
                clusters.of(request, new CompanyClusters.Box(west, south, east, north), cellDegrees);
        Map<String, String> names = new HashMap<>();
        summaries
                .of(found.stream()
                        .map(CompanyClusters.Cluster::siren)
                        .filter(Objects::nonNull)
                        .limit(MOST_NAMED)
                        .toList())
                .forEach(company -> names.put(company.siren(), company.name()));
        return found.stream()
                .map(cluster -> new Place(
                        cluster.latitude(),
                        cluster.longitude(),
                        cluster.count(),
                        cluster.siren(),
                        cluster.siren() == null ? null : names.get(cluster.siren())))
                .toList();
    }
}
