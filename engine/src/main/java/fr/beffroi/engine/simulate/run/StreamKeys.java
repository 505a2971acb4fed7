package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.UncertainElement;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import java.util.Arrays;
import java.util.List;

/** The keys of the random streams of all elements: routes in the order of service, the others by position. Read-only. */
final class StreamKeys {
    final long[] routes;
    final long[] sources;
    final long[] levers;
    final long[] resources;

    StreamKeys(Network network, Structure structure) {
        List<String> served = Arrays.stream(structure.service)
                .mapToObj(route -> network.model.routes().get(route).id())
                .toList();
        routes = keys(UncertainElement.Kind.ROUTE, served);
        sources = keys(
                UncertainElement.Kind.SOURCE,
                network.model.sources().stream().map(source -> source.id()).toList());
        levers = keys(
                UncertainElement.Kind.LEVER,
                network.model.levers().stream().map(lever -> lever.id()).toList());
        resources = keys(
                UncertainElement.Kind.RESOURCE,
                network.model.resources().stream()
                        .map(resource -> resource.id())
                        .toList());
    }

    private static long[] keys(UncertainElement.Kind kind, List<String> ids) {
        return ids.stream()
                .mapToLong(id -> RandomStreams.elementKey(kind.name(), id))
                .toArray();
    }
}
