package fr.beffroi.workbench.funding.open;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.geo.Departments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** What was granted, for everybody: by programme, and each grant. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class GrantedPage {
    /** Lines at most; the files have them all. */
    private static final int MOST = 200;

    private static final int USUAL_ZOOM = 7;

    private final PublishedGrants grants;
    private final Authority authority;
    private final ObjectProvider<GrantResults> results;

    GrantedPage(PublishedGrants grants, Authority authority, ObjectProvider<GrantResults> results) {
        this.grants = grants;
        this.authority = authority;
        this.results = results;
    }

    /** Sums in euros of some grants. */
    record Sums(int count, BigDecimal granted, BigDecimal paid) {
        static Sums of(List<PublishedGrant> grants) {
            return new Sums(grants.size(), sum(grants, PublishedGrant::granted), sum(grants, PublishedGrant::paid));
        }

        private static BigDecimal sum(List<PublishedGrant> grants, Function<PublishedGrant, BigDecimal> what) {
            return grants.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @GetMapping("/aides/accordees")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String dispositif,
            @RequestParam(defaultValue = "") String departement,
            Model model) {
        List<PublishedGrant> all = grants.list();
        GrantFilter filter = new GrantFilter(q, dispositif, departement);
        List<PublishedGrant> found = all.stream().filter(filter::lets).toList();
        model.addAttribute(
                "onMap",
                found.stream().filter(grant -> grant.latitude() != null).count());
        model.addAttribute(
                "mapQuery",
                UriComponentsBuilder.newInstance()
                        .queryParam("q", "{q}")
                        .queryParam("dispositif", "{dispositif}")
                        .queryParam("departement", "{departement}")
                        .encode()
                        .buildAndExpand(q, dispositif, departement)
                        .getQuery());
        model.addAttribute("all", Sums.of(all));
        model.addAttribute("found", Sums.of(found));
        model.addAttribute("lines", found.stream().limit(MOST).toList());
        model.addAttribute(
                "results",
                results.stream().map(GrantResults::byGrant).findFirst().orElse(Map.of()));
        model.addAttribute("programmes", byProgramme(all));
        model.addAttribute("names", names(all));
        model.addAttribute("departments", departments(all));
        model.addAttribute(
                "authority", authority.find().map(Authority.Named::name).orElse(null));
        model.addAttribute("q", q);
        model.addAttribute("dispositif", dispositif);
        model.addAttribute("departement", departement);
        return "funding/granted";
    }

    private static Map<String, Sums> byProgramme(List<PublishedGrant> grants) {
        return grants.stream()
                .collect(Collectors.groupingBy(
                        PublishedGrant::programmeName,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Sums::of)));
    }

    private static Map<String, String> names(List<PublishedGrant> grants) {
        Map<String, String> names = new TreeMap<>();
        grants.forEach(grant -> names.put(grant.programme().toString(), grant.programmeName()));
        return names;
    }

    private static Map<String, String> departments(List<PublishedGrant> grants) {
        Map<String, String> names = new TreeMap<>();
        for (PublishedGrant grant : grants) {
            @Nullable String code = grant.department();
            if (code != null) {
                names.put(code, Departments.name(code));
            }
        }
        return names;
    }

    /** Where the grants that were found went, for the map: companies of the public register only. */
    @GetMapping("/api/grants/map")
    @ResponseBody
    List<GrantPlaces.Place> map(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String dispositif,
            @RequestParam(defaultValue = "") String departement,
            @RequestParam(defaultValue = "7") String zoom) {
        GrantFilter filter = new GrantFilter(q, dispositif, departement);
        int near = zoom.matches("\\d{1,2}") ? Integer.parseInt(zoom) : USUAL_ZOOM;
        return GrantPlaces.gather(grants.list().stream().filter(filter::lets).toList(), near);
    }
}
