package fr.beffroi.bench.generator;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.worlds.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sites, resources, routes and sources for a bill of materials; about a quarter of the resources and one source in eight are too small for
 * the last rate.
 *
 * @param shareMet hours of each resource as a share of what the last rate needs; {@link #UNUSED} where nothing qualified needs it
 */
record Workshops(
        List<Item> items,
        List<Site> sites,
        List<Resource> resources,
        List<Route> routes,
        List<Source> sources,
        double[] shareMet) {

    /** How many resources a levers' list may draw on: numbers of the tightest ones, tightest first. */
    List<Integer> tightest() {
        List<Integer> numbers = new ArrayList<>();
        for (int resource = 0; resource < resources.size(); resource++) {
            numbers.add(resource);
        }
        numbers.sort(Comparator.comparingDouble(resource -> shareMet[resource]));
        return numbers;
    }

    private static final double UNUSED = 10;

    static Workshops draw(Dice dice, Shape size, BenchmarkVariant variant, BillOfMaterials bom) {
        return new Draft(dice, size, variant, bom).draw();
    }

    private static final class Draft {
        private final Dice dice;
        private final Shape size;
        private final BenchmarkVariant variant;
        private final BillOfMaterials bom;
        private final List<Site> sites = new ArrayList<>();
        private final List<String> siteOfResource = new ArrayList<>();
        private final List<List<Integer>> resourcesOfSite = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();

        Draft(Dice dice, Shape size, BenchmarkVariant variant, BillOfMaterials bom) {
            this.dice = dice;
            this.size = size;
            this.variant = variant;
            this.bom = bom;
        }

        Workshops draw() {
            for (int site = 0; site < size.sites(); site++) {
                String id = "S%04d".formatted(site);
                sites.add(new Site(id, "C%04d".formatted(site), "Site " + site, null, null));
                List<Integer> own = new ArrayList<>();
                for (int n = dice.between(1, 3); n > 0; n--) {
                    own.add(siteOfResource.size());
                    siteOfResource.add(id);
                }
                resourcesOfSite.add(own);
            }
            for (int item = 0; item < size.items(); item++) {
                if (bom.madeHere()[item]) {
                    addRoute(item, true);
                } else {
                    addSource(item, true);
                }
            }
            for (int n = 0; n < size.levers() / 4; n++) {
                int item = dice.between(0, size.items() - 1);
                if (bom.madeHere()[item]) {
                    addRoute(item, false);
                } else {
                    addSource(item, false);
                }
            }
            return finish();
        }

        private void addRoute(int item, boolean qualified) {
            int site = dice.between(0, variant == BenchmarkVariant.SHARED ? size.sites() / 2 : size.sites() - 1);
            List<ResourceUse> use = new ArrayList<>();
            for (int resource : resourcesOfSite.get(site)) {
                if (use.isEmpty() || (use.size() < 2 && dice.chance(0.4))) {
                    use.add(new ResourceUse(resourceId(resource), dice.real(0.2, 2)));
                }
            }
            routes.add(new Route(
                    "P%05d".formatted(routes.size()),
                    BillOfMaterials.id(item),
                    sites.get(site).id(),
                    use,
                    dice.real(0.92, 0.99),
                    variant.leadTimeFactor() * dice.between(1, 6),
                    qualified,
                    null));
        }

        private void addSource(int item, boolean qualified) {
            double share = !qualified || dice.chance(0.12) ? dice.real(0.3, 0.75) : dice.real(1, 2);
            double most = share * bom.need()[item] / 0.95;
            StepProfile supply = variant == BenchmarkVariant.FULL && dice.chance(0.2)
                    ? new StepProfile(
                            List.of(new StepProfile.Step(0, 0.6 * most), new StepProfile.Step(size.weeks() / 3, most)))
                    : StepProfile.constant(most);
            int leadTimeWeeks = Math.min(size.weeks() / 8, dice.between(4, 26));
            sources.add(new Source(
                    "O%05d".formatted(sources.size()),
                    BillOfMaterials.id(item),
                    "supplier " + sources.size(),
                    leadTimeWeeks,
                    supply,
                    null,
                    qualified));
        }

        private Workshops finish() {
            double[] hours = new double[siteOfResource.size()];
            for (Route route : routes) {
                if (route.qualified()) {
                    double launched = bom.need()[BillOfMaterials.number(route.item())] / route.yield();
                    route.use()
                            .forEach(use ->
                                    hours[BillOfMaterials.number(use.resource())] += launched * use.hoursPerUnit());
                }
            }
            Set<String> usedByProducts = new HashSet<>();
            routes.stream()
                    .filter(route -> bom.level()[BillOfMaterials.number(route.item())] == 0)
                    .forEach(route -> route.use().forEach(use -> usedByProducts.add(use.resource())));
            double[] shareMet = new double[hours.length];
            List<Resource> resources = new ArrayList<>();
            for (int resource = 0; resource < hours.length; resource++) {
                // Final assembly is always too small, or small models would often have nothing late.
                boolean tooSmall = usedByProducts.contains(resourceId(resource)) || dice.chance(0.3);
                shareMet[resource] = hours[resource] == 0 ? UNUSED : tooSmall ? dice.real(0.6, 0.9) : dice.real(1, 3);
                double available = hours[resource] == 0 ? 100 : shareMet[resource] * hours[resource];
                resources.add(new Resource(
                        resourceId(resource),
                        siteOfResource.get(resource),
                        "machines " + resource,
                        withClosure(available)));
            }
            List<Item> items = new ArrayList<>();
            for (int item = 0; item < size.items(); item++) {
                // What is under way at the first rate is on the shelf in week 0.
                double stock = Math.ceil(0.5 * bom.need()[item] * (2 + leadTimeOf(item)));
                items.add(new Item(BillOfMaterials.id(item), "item " + item, "u", stock, dice.real(1, 50)));
            }
            return new Workshops(items, sites, resources, routes, sources, shareMet);
        }

        private StepProfile withClosure(double available) {
            if (variant != BenchmarkVariant.FULL || !dice.chance(0.33)) {
                return StepProfile.constant(available);
            }
            int closed = dice.between(4, size.weeks() - 8);
            return new StepProfile(List.of(
                    new StepProfile.Step(0, available),
                    new StepProfile.Step(closed, 0.2 * available),
                    new StepProfile.Step(closed + 3, available)));
        }

        private int leadTimeOf(int item) {
            String id = BillOfMaterials.id(item);
            int route = routes.stream()
                    .filter(r -> r.item().equals(id))
                    .mapToInt(Route::leadTimeWeeks)
                    .findFirst()
                    .orElse(0);
            return sources.stream()
                    .filter(s -> s.item().equals(id))
                    .mapToInt(Source::leadTimeWeeks)
                    .findFirst()
                    .orElse(route);
        }

        private static String resourceId(int resource) {
            return "R%04d".formatted(resource);
        }
    }
}
