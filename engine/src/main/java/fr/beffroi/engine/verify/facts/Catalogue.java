package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of a model by their ids. */
public record Catalogue(
        Map<String, Item> items,
        Map<String, Resource> resources,
        Map<String, Route> routes,
        Map<String, Source> sources,
        Map<String, Lever> levers,
        Map<String, Programme> programmes,
        Map<String, Company> companies,
        Map<String, Target> targets,
        Map<String, List<Route>> routesByItem,
        Map<String, List<Source>> sourcesByItem,
        Map<String, List<BomLine>> usesByComponent) {

    static Catalogue of(RampUpModel model) {
        return new Catalogue(
                index(model.items(), Item::id),
                index(model.resources(), Resource::id),
                index(model.routes(), Route::id),
                index(model.sources(), Source::id),
                index(model.levers(), Lever::id),
                index(model.programmes(), Programme::id),
                index(model.companies(), Company::id),
                index(model.targets(), Target::item),
                group(model.routes(), Route::item),
                group(model.sources(), Source::item),
                group(model.bom(), BomLine::component));
    }

    private static <T> Map<String, T> index(List<T> parts, Function<T, String> id) {
        return parts.stream().collect(Collectors.toMap(id, part -> part, (first, second) -> first, LinkedHashMap::new));
    }

    private static <T> Map<String, List<T>> group(List<T> parts, Function<T, String> key) {
        return parts.stream().collect(Collectors.groupingBy(key));
    }
}
