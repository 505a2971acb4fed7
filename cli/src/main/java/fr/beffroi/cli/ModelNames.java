package fr.beffroi.cli;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ids of a model as the names people know. An id nobody named stands for itself. */
final class ModelNames {
    private final Map<String, String> items;
    private final Map<String, String> companies;
    private final Map<String, String> programmes;
    private final Map<String, Lever> levers;
    private final Map<String, Resource> resources;
    private final Map<String, Site> sites;
    private final Map<String, Route> routes;
    private final Map<String, Source> sources;

    ModelNames(RampUpModel model) {
        items = names(model.items(), Item::id, Item::name);
        companies = names(model.companies(), Company::id, Company::name);
        programmes = names(model.programmes(), Programme::id, Programme::name);
        levers = names(model.levers(), Lever::id, Function.identity());
        resources = names(model.resources(), Resource::id, Function.identity());
        sites = names(model.sites(), Site::id, Function.identity());
        routes = names(model.routes(), Route::id, Function.identity());
        sources = names(model.sources(), Source::id, Function.identity());
    }

    String item(String id) {
        return items.getOrDefault(id, id);
    }

    String company(String id) {
        return companies.getOrDefault(id, id);
    }

    String programme(String id) {
        return programmes.getOrDefault(id, id);
    }

    String lever(String id) {
        return Optional.ofNullable(levers.get(id)).map(Lever::name).orElse(id);
    }

    /** Name of the company that decides on that lever; empty for a public one. */
    Optional<String> findLeverCompany(String id) {
        return Optional.ofNullable(levers.get(id)).map(Lever::company).map(this::company);
    }

    boolean isCompany(String id) {
        return companies.containsKey(id);
    }

    boolean isProgramme(String id) {
        return programmes.containsKey(id);
    }

    String resource(String id) {
        return Optional.ofNullable(resources.get(id)).map(Resource::name).orElse(id);
    }

    String resourceCompany(String id) {
        return Optional.ofNullable(resources.get(id))
                .map(Resource::site)
                .map(this::siteCompany)
                .orElse("");
    }

    String routeItem(String id) {
        return Optional.ofNullable(routes.get(id))
                .map(Route::item)
                .map(this::item)
                .orElse(id);
    }

    String routeCompany(String id) {
        return Optional.ofNullable(routes.get(id))
                .map(Route::site)
                .map(this::siteCompany)
                .orElse("");
    }

    String sourceItem(String id) {
        return Optional.ofNullable(sources.get(id))
                .map(Source::item)
                .map(this::item)
                .orElse(id);
    }

    String sourceSupplier(String id) {
        return Optional.ofNullable(sources.get(id)).map(Source::supplier).orElse("");
    }

    private String siteCompany(String site) {
        return Optional.ofNullable(sites.get(site))
                .map(Site::company)
                .map(this::company)
                .orElse(site);
    }

    private static <T, V> Map<String, V> names(List<T> parts, Function<T, String> id, Function<T, V> name) {
        return parts.stream().collect(Collectors.toMap(id, name, (first, second) -> first));
    }
}
