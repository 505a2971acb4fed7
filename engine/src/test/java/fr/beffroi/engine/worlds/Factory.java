package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.util.ArrayList;
import java.util.List;

/** Who can make or buy what, before any lever. */
record Factory(
        Products products,
        int companyCount,
        List<Site> sites,
        List<Resource> resources,
        List<Route> routes,
        List<Source> sources) {

    static Factory draw(Dice dice, int weeks) {
        Products products = Products.draw(dice, weeks);
        int companyCount = dice.oneOf(1, 2, 2, 3);
        List<Site> sites = new ArrayList<>();
        for (int company = 0; company < companyCount; company++) {
            sites.add(new Site("S" + company, "C" + company, "site " + company, null, null));
        }
        List<String> resourceIds = new ArrayList<>();
        for (int resource = dice.between(1, 4); resource > 0; resource--) {
            resourceIds.add("R" + resourceIds.size());
        }
        List<Route> routes = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (Item item : products.items()) {
            boolean bought = products.isLeaf(item.id()) && dice.chance(0.55);
            int routeCount = bought ? (dice.chance(0.2) ? 1 : 0) : dice.oneOf(1, 1, 1, 2, 2, 3);
            int sourceCount = bought ? dice.oneOf(1, 1, 2) : (dice.chance(0.15) ? 1 : 0);
            for (int n = 0; n < routeCount; n++) {
                routes.add(drawRoute(dice, weeks, "P" + routes.size(), item.id(), sites, resourceIds, n));
            }
            for (int n = 0; n < sourceCount; n++) {
                double need = products.needPerWeek().getOrDefault(item.id(), 1.0);
                sources.add(drawSource(dice, weeks, "O" + sources.size(), item.id(), need, n));
            }
        }
        return new Factory(
                products,
                companyCount,
                sites,
                drawResources(dice, weeks, products, resourceIds, sites, routes),
                routes,
                sources);
    }

    /** Hours a week that the whole need takes of a resource if every route carries an equal share. */
    static double hoursNeeded(Products products, List<Route> routes, String resource) {
        double hours = 0;
        for (Route route : routes) {
            long ways =
                    routes.stream().filter(r -> r.item().equals(route.item())).count();
            double units = products.needPerWeek().getOrDefault(route.item(), 0.0) / ways;
            hours += route.use().stream()
                    .filter(use -> use.resource().equals(resource))
                    .mapToDouble(use -> units * use.hoursPerUnit())
                    .sum();
        }
        return hours;
    }

    /** Whether an item can be made or bought somehow before any lever. */
    boolean hasQualifiedWay(String item) {
        return routes.stream()
                        .anyMatch(route -> route.qualified() && route.item().equals(item))
                || sources.stream()
                        .anyMatch(source -> source.qualified() && source.item().equals(item));
    }

    List<Item> items() {
        return products.items();
    }

    List<BomLine> bom() {
        return products.bom();
    }

    List<Target> targets() {
        return products.targets();
    }

    private static Route drawRoute(
            Dice dice, int weeks, String id, String item, List<Site> sites, List<String> resources, int rank) {
        List<ResourceUse> use = new ArrayList<>();
        List<String> left = new ArrayList<>(resources);
        int uses = dice.chance(0.05) ? 0 : Math.min(left.size(), dice.oneOf(1, 1, 2));
        for (int n = 0; n < uses; n++) {
            use.add(new ResourceUse(left.remove(dice.between(0, left.size() - 1)), dice.real(0.2, 2)));
        }
        double yield = dice.chance(0.5) ? 1 : dice.real(0.7, 0.99);
        int leadTimeWeeks = Math.min(weeks / 4, dice.oneOf(0, 0, 1, 1, 2, 3));
        boolean qualified = dice.chance(rank == 0 ? 0.9 : 0.4);
        return new Route(id, item, dice.pick(sites).id(), use, yield, leadTimeWeeks, qualified, null);
    }

    private static Source drawSource(Dice dice, int weeks, String id, String item, double need, int rank) {
        double most = dice.chance(0.05)
                ? 0
                : (dice.chance(0.4) ? dice.real(0.2 * need, 0.9 * need) : dice.real(0.9 * need, 2 * need));
        boolean qualified = dice.chance(rank == 0 ? 0.9 : 0.35);
        int leadTimeWeeks = Math.min(weeks / 4, dice.oneOf(0, 0, 1, 1, 2));
        return new Source(id, item, "supplier of " + id, leadTimeWeeks, profile(dice, weeks, most), null, qualified);
    }

    private static List<Resource> drawResources(
            Dice dice, int weeks, Products products, List<String> ids, List<Site> sites, List<Route> routes) {
        List<Resource> resources = new ArrayList<>();
        for (String id : ids) {
            double needed = hoursNeeded(products, routes, id);
            double available = dice.chance(0.08)
                    ? 0
                    : dice.chance(0.7) ? dice.real(0.15 * needed, 0.8 * needed) : dice.real(0.9 * needed, 2 * needed);
            resources.add(new Resource(id, dice.pick(sites).id(), "machine " + id, profile(dice, weeks, available)));
        }
        return resources;
    }

    /** Constant, or with a closure, or starting late, or rising. */
    private static StepProfile profile(Dice dice, int weeks, double value) {
        int turn = dice.between(1, weeks - 1);
        return switch (dice.between(0, 7)) {
            case 0 -> {
                List<StepProfile.Step> steps = new ArrayList<>();
                steps.add(new StepProfile.Step(0, value));
                steps.add(new StepProfile.Step(turn, dice.oneOf(0.0, Math.round(20 * value) / 100.0)));
                int reopening = turn + dice.between(1, 2);
                if (reopening < weeks) {
                    steps.add(new StepProfile.Step(reopening, value));
                }
                yield new StepProfile(steps);
            }
            case 1 -> new StepProfile(List.of(new StepProfile.Step(Math.min(turn, 2), value)));
            case 2 ->
                new StepProfile(List.of(
                        new StepProfile.Step(0, Math.round(60 * value) / 100.0), new StepProfile.Step(turn, value)));
            default -> StepProfile.constant(value);
        };
    }
}
