package fr.beffroi.engine.explain;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.simulate.UncertainElement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a model by their ids. An id the model does not know is refused: the plan then belongs to another model. */
public final class Lookup {

    private final Map<String, Item> items;
    private final Map<String, Company> companies;
    private final Map<String, Site> sites;
    private final Map<String, Resource> resources;
    private final Map<String, Route> routes;
    private final Map<String, Source> sources;
    private final Map<String, Lever> levers;
    private final Map<String, Programme> programmes;

    public Lookup(RampUpModel model) {
        items = byId(model.items(), Item::id);
        companies = byId(model.companies(), Company::id);
        sites = byId(model.sites(), Site::id);
        resources = byId(model.resources(), Resource::id);
        routes = byId(model.routes(), Route::id);
        sources = byId(model.sources(), Source::id);
        levers = byId(model.levers(), Lever::id);
        programmes = byId(model.programmes(), Programme::id);
    }

    public Item getItem(String id) {
        return get(items, "item", id);
    }

    public Company getCompany(String id) {
        return get(companies, "company", id);
    }

    public Site getSite(String id) {
        return get(sites, "site", id);
    }

    public Resource getResource(String id) {
        return get(resources, "resource", id);
    }

    public Route getRoute(String id) {
        return get(routes, "route", id);
    }

    public Source getSource(String id) {
        return get(sources, "source", id);
    }

    public Lever getLever(String id) {
        return get(levers, "lever", id);
    }

    public Programme getProgramme(String id) {
        return get(programmes, "programme", id);
    }

    /** Whether the id is a programme's (a bottleneck of money may also name a company, or the budget over all). */
    public boolean isProgramme(String id) {
        return programmes.containsKey(id);
    }

    public boolean isCompany(String id) {
        return companies.containsKey(id);
    }

    /** The company that owns a resource. */
    public Company companyOf(Resource resource) {
        return getCompany(getSite(resource.site()).company());
    }

    /** The company that works a route. */
    public Company companyOf(Route route) {
        return getCompany(getSite(route.site()).company());
    }

    /** In the model's words: a way is named by what it makes, a source by what is bought of whom. */
    public String nameOf(UncertainElement element) {
        String id = element.id();
        return switch (element.kind()) {
            case ROUTE -> getItem(getRoute(id).item()).name();
            case SOURCE -> {
                Source source = getSource(id);
                yield getItem(source.item()).name() + " (" + source.supplier() + ")";
            }
            case LEVER -> getLever(id).name();
            case RESOURCE -> getResource(id).name();
        };
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }

    private static <T> T get(Map<String, T> all, String what, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The plan names the " + what + " '" + id
                    + "', which the model does not have. Maybe it was made for another model.");
        }
        return found;
    }
}
