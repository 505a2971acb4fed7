package fr.beffroi.workbench.funding.open;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.geo.Departments;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was granted, for everybody: by programme, and each grant. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class GrantedPage {
    /** Lines at most; the files have them all. */
    private static final int MOST = 200;

    private final PublishedGrants grants;
    private final Authority authority;

    GrantedPage(PublishedGrants grants, Authority authority) {
        this.grants = grants;
        this.authority = authority;
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
        List<PublishedGrant> found = all.stream()
                .filter(grant -> plain(grant.company() + " " + grant.title() + " " + grant.siren())
                        .contains(plain(q)))
                .filter(grant ->
                        dispositif.isEmpty() || grant.programme().toString().equals(dispositif))
                .filter(grant -> departement.isEmpty() || departement.equals(grant.department()))
                .toList();
        model.addAttribute("all", Sums.of(all));
        model.addAttribute("found", Sums.of(found));
        model.addAttribute("lines", found.stream().limit(MOST).toList());
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

    /** Without accents and capitals, as people search. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
