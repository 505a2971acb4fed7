package fr.beffroi.engine.robust.run;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.robust.LossElement;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is lost with an element, by position in the model's lists: the routes at its sites or on its machines, the sources of its name, and
 * the levers that only it can start.
 */
public record LostWays(boolean[] routes, boolean[] sources, boolean[] levers) {

    /** Nothing is lost. */
    public static LostWays none(RampUpModel model) {
        return new LostWays(
                new boolean[model.routes().size()],
                new boolean[model.sources().size()],
                new boolean[model.levers().size()]);
    }

    /** What is lost with that element of the model. */
    public static LostWays of(RampUpModel model, LossElement element) {
        LostWays lost = none(model);
        if (element.kind() == LossElement.Kind.SUPPLIER) {
            for (int source = 0; source < lost.sources.length; source++) {
                lost.sources[source] = model.sources().get(source).supplier().equals(element.id());
            }
            return lost;
        }
        Set<String> sites = sites(model, element);
        Set<String> machines = model.resources().stream()
                .filter(resource -> sites.contains(resource.site()))
                .map(Resource::id)
                .collect(Collectors.toSet());
        for (int position = 0; position < lost.routes.length; position++) {
            Route route = model.routes().get(position);
            lost.routes[position] = sites.contains(route.site())
                    || route.use().stream()
                            .anyMatch(use -> use.hoursPerUnit() > 0 && machines.contains(use.resource()));
        }
        if (element.kind() == LossElement.Kind.COMPANY) {
            for (int position = 0; position < lost.levers.length; position++) {
                Lever lever = model.levers().get(position);
                lost.levers[position] = element.id().equals(lever.company());
            }
        }
        return lost;
    }

    private static Set<String> sites(RampUpModel model, LossElement element) {
        return model.sites().stream()
                .filter(site -> element.kind() == LossElement.Kind.SITE
                        ? site.id().equals(element.id())
                        : site.company().equals(element.id()))
                .map(Site::id)
                .collect(Collectors.toSet());
    }
}
