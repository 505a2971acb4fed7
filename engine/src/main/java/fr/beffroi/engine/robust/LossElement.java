package fr.beffroi.engine.robust;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be lost as one.
 *
 * @param id company id, site id, or the supplier's text as the sources give it
 */
public record LossElement(Kind kind, String id) implements Serializable {

    /** What sort of thing. */
    public enum Kind {
        COMPANY,
        SITE,
        SUPPLIER
    }

    /**
     * Everything of a model whose loss can change anything, in the order of its lists: companies, sites, suppliers. A site that is the only
     * one of its company that makes anything is left out: the company stands for it.
     */
    public static List<LossElement> of(RampUpModel model) {
        Set<String> working = workingSites(model);
        List<LossElement> elements = new ArrayList<>();
        model.companies().stream()
                .filter(company -> model.sites().stream()
                        .anyMatch(site -> site.company().equals(company.id()) && working.contains(site.id())))
                .forEach(company -> elements.add(new LossElement(Kind.COMPANY, company.id())));
        model.sites().stream()
                .filter(site -> working.contains(site.id()) && hasSisters(model, site, working))
                .forEach(site -> elements.add(new LossElement(Kind.SITE, site.id())));
        model.sources().stream()
                .map(Source::supplier)
                .filter(supplier -> !supplier.isBlank())
                .distinct()
                .forEach(supplier -> elements.add(new LossElement(Kind.SUPPLIER, supplier)));
        return elements;
    }

    /** Sites with a route, or with a resource that a route uses. */
    private static Set<String> workingSites(RampUpModel model) {
        Set<String> used = new HashSet<>();
        Set<String> working = new HashSet<>();
        for (Route route : model.routes()) {
            working.add(route.site());
            route.use().forEach(use -> used.add(use.resource()));
        }
        model.resources().stream()
                .filter(resource -> used.contains(resource.id()))
                .forEach(resource -> working.add(resource.site()));
        return working;
    }

    private static boolean hasSisters(RampUpModel model, Site site, Set<String> working) {
        return model.sites().stream()
                .anyMatch(other -> other.company().equals(site.company())
                        && !other.id().equals(site.id())
                        && working.contains(other.id()));
    }
}
