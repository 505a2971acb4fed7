package fr.beffroi.engine.io;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.model.Uncertainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What no field tells alone: ids known and unique, nothing repeated, nothing in a circle. */
final class ModelChecks {
    private final RampUpModel model;
    private final FaultList faults;

    ModelChecks(RampUpModel model, FaultList faults) {
        this.model = model;
        this.faults = faults;
    }

    void run() {
        NameHints hints = new NameHints();
        KnownIds items = known("items", model.items(), Item::id, hints);
        KnownIds companies = known("companies", model.companies(), Company::id, hints);
        KnownIds sites = known("sites", model.sites(), Site::id, hints);
        KnownIds resources = known("resources", model.resources(), Resource::id, hints);
        KnownIds routes = known("routes", model.routes(), Route::id, hints);
        KnownIds sources = known("sources", model.sources(), Source::id, hints);
        KnownIds levers = known("levers", model.levers(), Lever::id, hints);
        KnownIds programmes = known("programmes", model.programmes(), Programme::id, hints);

        each("bom", model.bom(), (line, place) -> {
            items.check(line.parent(), place + ".parent");
            items.check(line.component(), place + ".component");
        });
        each("sites", model.sites(), (site, place) -> companies.check(site.company(), place + ".company"));
        each("resources", model.resources(), (resource, place) -> sites.check(resource.site(), place + ".site"));
        each("routes", model.routes(), (route, place) -> {
            items.check(route.item(), place + ".item");
            sites.check(route.site(), place + ".site");
            each(place + ".use", route.use(), (use, where) -> resources.check(use.resource(), where + ".resource"));
            refuseRepeated(place + ".use", ".resource", route.use(), ResourceUse::resource);
        });
        each("sources", model.sources(), (source, place) -> items.check(source.item(), place + ".item"));
        each("levers", model.levers(), (lever, place) -> {
            if (lever.company() != null) {
                companies.check(lever.company(), place + ".company");
            }
            each(place + ".requires", lever.requires(), levers::check);
            each(place + ".excludes", lever.excludes(), levers::check);
            each(place + ".excludes", lever.excludes(), (id, where) -> refuseItself(lever, id, where));
            each(place + ".eligible", lever.eligible(), programmes::check);
            each(place + ".effects", lever.effects(), (effect, where) -> {
                switch (effect) {
                    case Effect.AddHours hours -> resources.check(hours.resource(), where + ".addHours.resource");
                    case Effect.AddSupply supply -> sources.check(supply.source(), where + ".addSupply.source");
                    case Effect.UnlockRoute unlock -> routes.check(unlock.route(), where + ".unlockRoute");
                    case Effect.UnlockSource unlock -> sources.check(unlock.source(), where + ".unlockSource");
                    case Effect.DeliverStock stock -> items.check(stock.item(), where + ".deliverStock.item");
                }
            });
        });
        each("targets", model.targets(), (target, place) -> items.check(target.item(), place + ".item"));
        refuseRepeated("targets", ".item", model.targets(), Target::item);
        refuseRepeated("bom", "", model.bom(), ModelChecks::pair);
        if (model.uncertainty() != null) {
            checkUncertainty(model.uncertainty(), routes, sources, levers, resources);
        }
        refuseCircles();
    }

    private void checkUncertainty(
            Uncertainty uncertainty, KnownIds routes, KnownIds sources, KnownIds levers, KnownIds resources) {
        checkNamed("uncertainty.routes", uncertainty.routes(), Uncertainty.UncertainRoute::id, routes);
        checkNamed("uncertainty.sources", uncertainty.sources(), Uncertainty.UncertainSource::id, sources);
        checkNamed("uncertainty.levers", uncertainty.levers(), Uncertainty.UncertainLever::id, levers);
        checkNamed("uncertainty.resources", uncertainty.resources(), Uncertainty.UncertainResource::id, resources);
    }

    private <T> void checkNamed(String list, List<T> elements, Function<T, String> id, KnownIds known) {
        each(list, elements, (element, place) -> known.check(id.apply(element), place + ".id"));
        refuseRepeated(list, ".id", elements, id);
    }

    private void refuseItself(Lever lever, String excluded, String place) {
        if (excluded.equals(lever.id()) && !excluded.isEmpty()) {
            faults.add(place, excluded, Wording.text("expected.otherLever"));
        }
    }

    private void refuseCircles() {
        List<CycleFinder.Arrow> parts = new ArrayList<>();
        each(
                "bom",
                model.bom(),
                (line, place) -> parts.add(new CycleFinder.Arrow(line.parent(), line.component(), place)));
        refuseCircles(parts, "expected.noBomCycle");
        List<CycleFinder.Arrow> required = new ArrayList<>();
        each(
                "levers",
                model.levers(),
                (lever, place) -> each(
                        place + ".requires",
                        lever.requires(),
                        (id, where) -> required.add(new CycleFinder.Arrow(lever.id(), id, where))));
        refuseCircles(required, "expected.noRequiresCycle");
    }

    private void refuseCircles(List<CycleFinder.Arrow> arrows, String expected) {
        arrows.removeIf(arrow -> arrow.from().isEmpty() || arrow.to().isEmpty()); // reported already
        for (List<CycleFinder.Arrow> cycle : CycleFinder.list(arrows)) {
            StringBuilder path = new StringBuilder(cycle.getFirst().from());
            cycle.forEach(arrow -> path.append(" → ").append(arrow.to()));
            faults.addLong(cycle.getLast().place(), path.toString(), Wording.text(expected), null);
        }
    }

    private static String pair(BomLine line) {
        return line.parent().isEmpty() || line.component().isEmpty() ? "" : line.parent() + " → " + line.component();
    }

    private <T> KnownIds known(String list, List<T> elements, Function<T, String> id, NameHints hints) {
        refuseRepeated(list, ".id", elements, id);
        return new KnownIds(list, elements.stream().map(id).toList(), hints, faults);
    }

    private <T> void refuseRepeated(String list, String field, List<T> elements, Function<T, String> key) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            String name = key.apply(elements.get(i));
            Integer before = name.isEmpty() ? null : first.putIfAbsent(name, i);
            if (before != null) {
                faults.add(
                        list + "[" + i + "]" + field,
                        name,
                        Wording.text("expected.once", faults.placed(list + "[" + before + "]" + field)));
            }
        }
    }

    private static <T> void each(String list, List<T> elements, ElementCheck<T> check) {
        for (int i = 0; i < elements.size(); i++) {
            check.run(elements.get(i), list + "[" + i + "]");
        }
    }

    @FunctionalInterface
    private interface ElementCheck<T> {
        void run(T element, String place);
    }
}
