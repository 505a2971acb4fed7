package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.simulate.UncertainElement.Kind;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import java.util.Arrays;
import java.util.stream.Stream;

/** The keys of the random streams of all elements: routes in the order of service, the others by position. Read-only. */
final class StreamKeys {
    final long[] routes;
    final long[] sources;
    final long[] levers;
    final long[] resources;

    StreamKeys(RampUpModel model, Structure structure) {
        routes = keys(
                Kind.ROUTE,
                Arrays.stream(structure.service)
                        .mapToObj(route -> model.routes().get(route).id()));
        sources = keys(Kind.SOURCE, model.sources().stream().map(source -> source.id()));
        levers = keys(Kind.LEVER, model.levers().stream().map(lever -> lever.id()));
        resources = keys(Kind.RESOURCE, model.resources().stream().map(resource -> resource.id()));
    }

    private static long[] keys(Kind kind, Stream<String> ids) {
        return ids.mapToLong(id -> RandomStreams.elementKey(kind.name(), id)).toArray();
    }
}
