package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siret;
import fr.beffroi.workbench.registry.Site;
import fr.beffroi.workbench.registry.geo.Departments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Free hours of the machines that would be used, and how far away they stand. */
final class MeansRules {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final double FAR_KM = 200;

    private MeansRules() {}

    /** Hours a week of the machines for what is asked, on the day; unknown where the company keeps them to itself. */
    static List<Finding> hours(Trees trees, NeedShape need, List<Resource> resources, LocalDate day) {
        List<Resource.Hours> steps = resources.stream()
                .filter(one -> one.process() != null
                        && need.processes().stream().anyMatch(asked -> trees.isKindOf(one.process(), asked)))
                .flatMap(one -> at(one, day).stream())
                .toList();
        if (steps.isEmpty()) {
            return List.of(Finding.unknown(Aspect.HOURS, "hours.unsaid"));
        }
        double hours = steps.stream().mapToDouble(Resource.Hours::hoursPerWeek).sum();
        LocalDate confirmed = steps.stream()
                .map(Resource.Hours::confirmedOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return List.of(
                hours > 0
                        ? Finding.yes(Aspect.HOURS, "hours.free", hours, confirmed)
                        : Finding.no(Aspect.HOURS, 0, "hours.none", confirmed));
    }

    private static Optional<Resource.Hours> at(Resource resource, LocalDate day) {
        return resource.hours().stream()
                .filter(step -> !step.fromMonday().isAfter(day))
                .max(Comparator.comparing(Resource.Hours::fromMonday));
    }

    /** The nearer the better; beyond 200 km all is alike. Never a gap. */
    static List<Finding> distance(NeedShape need, List<Site> sites, List<Capability> used) {
        String department = need.department();
        if (department == null) {
            return List.of();
        }
        Optional<Departments.Middle> middle = Departments.findMiddle(department);
        List<Siret> working =
                used.stream().map(Capability::site).filter(Objects::nonNull).toList();
        List<Site> order = new ArrayList<>(sites);
        order.sort(Comparator.comparing((Site site) -> !working.contains(site.siret())));
        return order.stream()
                .filter(site -> site.latitude() != null && site.longitude() != null)
                .findFirst()
                .flatMap(site -> middle.map(to -> far(site, to, department)))
                .stream()
                .toList();
    }

    private static Finding far(Site site, Departments.Middle to, String department) {
        double km = kilometres(
                Objects.requireNonNull(site.latitude()),
                Objects.requireNonNull(site.longitude()),
                to.latitude(),
                to.longitude());
        return department.equals(site.department())
                ? new Finding(Aspect.DISTANCE, Verdict.YES, 1, "distance.same", List.of(Departments.name(department)))
                : new Finding(
                        Aspect.DISTANCE,
                        Verdict.YES,
                        Math.max(0, 1 - km / FAR_KM),
                        "distance.km",
                        List.of((double) Math.round(km), Departments.name(department)));
    }

    /** On a sphere, as the crow flies. */
    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double a = Math.pow(Math.sin(Math.toRadians(otherLatitude - latitude) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(Math.toRadians(otherLongitude - longitude) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
