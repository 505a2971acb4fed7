package fr.beffroi.workbench.rampup.need;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.workbench.demand.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The items of a model that are needed and have no maker, or only one, among those usable now, or whose makers hold the plan back. */
final class ScarceItems {
    private final RampUpModel model;
    private final Map<String, Site> sites;
    private final Map<String, Company> companies;

    private ScarceItems(RampUpModel model) {
        this.model = model;
        sites = model.sites().stream().collect(Collectors.toMap(Site::id, Function.identity()));
        companies = model.companies().stream().collect(Collectors.toMap(Company::id, Function.identity()));
    }

    /** In the model's order; what holds back is not known. */
    static List<ScarceItem> of(RampUpModel model) {
        return of(model, Set.of());
    }

    /**
     * In the model's order.
     *
     * @param holdingBack ids of items whose makers hold the plan back
     */
    static List<ScarceItem> of(RampUpModel model, Set<String> holdingBack) {
        return new ScarceItems(model).list(holdingBack);
    }

    private List<ScarceItem> list(Set<String> holdingBack) {
        ItemDemands needed = ItemDemands.of(model);
        List<ScarceItem> scarce = new ArrayList<>();
        for (Item item : model.items()) {
            List<Quantity> steps = needed.steps(item.id());
            Map<String, String> makers = makers(item.id());
            boolean holdsBack = holdingBack.contains(item.id());
            if (!steps.isEmpty() && (makers.size() <= 1 || holdsBack)) {
                scarce.add(new ScarceItem(
                        item.id(),
                        item.name(),
                        item.unit(),
                        String.join(", ", makers.values()),
                        makers.keySet().stream().filter(companies::containsKey).toList(),
                        means(item.id()),
                        holdsBack,
                        steps));
            }
        }
        return scarce;
    }

    /** Names by company id, or by a mark and the name of a supplier. */
    private Map<String, String> makers(String item) {
        Map<String, String> makers = new LinkedHashMap<>();
        for (Route route : model.routes()) {
            Site site = sites.get(route.site());
            if (route.item().equals(item) && route.qualified() && site != null) {
                Company company = companies.get(site.company());
                makers.put(site.company(), company == null ? site.company() : company.name());
            }
        }
        for (Source source : model.sources()) {
            if (source.item().equals(item) && source.qualified()) {
                makers.put("supplier " + source.supplier(), source.supplier());
            }
        }
        return makers;
    }

    private List<String> means(String item) {
        return model.routes().stream()
                .filter(route -> route.item().equals(item) && route.qualified())
                .flatMap(route -> route.use().stream())
                .flatMap(use -> model.resources().stream()
                        .filter(resource -> resource.id().equals(use.resource()))
                        .map(Resource::name))
                .distinct()
                .toList();
    }
}
