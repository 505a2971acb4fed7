package fr.beffroi.workbench.funding.open;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Published grants on the map: near ones are gathered, the nearer the farther one looks from. */
final class GrantPlaces {
    private static final int LEAST_ZOOM = 5;
    private static final int MOST_ZOOM = 13;
    private static final double WORLD_DEGREES = 360;
    /** A map at zoom 0 shows the world on four of these cells a side. */
    private static final double CELLS = 8;

    private GrantPlaces() {}

    /**
     * A place.
     *
     * @param count of grants
     * @param siren of the one company there; null where there are several
     * @param name likewise
     * @param euros granted there
     */
    record Place(
            double latitude,
            double longitude,
            int count,
            @Nullable String siren,
            @Nullable String name,
            BigDecimal euros) {}

    private record Cell(long row, long column) {}

    /** The grants that have a place, gathered; the most first. */
    static List<Place> gather(List<PublishedGrant> grants, int zoom) {
        double size = WORLD_DEGREES / Math.scalb(CELLS, Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM));
        return grants.stream()
                .filter(grant -> grant.latitude() != null && grant.longitude() != null)
                .collect(Collectors.groupingBy(grant ->
                        new Cell((long) Math.floor(degrees(grant.latitude()) / size), (long)
                                Math.floor(degrees(grant.longitude()) / size))))
                .values()
                .stream()
                .map(GrantPlaces::place)
                .sorted(Comparator.comparing(Place::count).reversed().thenComparing(Place::latitude))
                .toList();
    }

    private static Place place(List<PublishedGrant> near) {
        PublishedGrant first = near.getFirst();
        boolean one = near.stream().map(PublishedGrant::siren).distinct().count() == 1;
        return new Place(
                near.stream()
                        .mapToDouble(grant -> degrees(grant.latitude()))
                        .average()
                        .orElseThrow(),
                near.stream()
                        .mapToDouble(grant -> degrees(grant.longitude()))
                        .average()
                        .orElseThrow(),
                near.size(),
                one ? first.siren() : null,
                one ? first.company() : null,
                near.stream().map(PublishedGrant::granted).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static double degrees(@Nullable Double degrees) {
        return degrees == null ? 0 : degrees;
    }
}
