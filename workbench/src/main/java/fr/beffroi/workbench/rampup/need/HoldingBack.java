package fr.beffroi.workbench.rampup.need;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.plan.Bottleneck;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The items behind a plan's bottlenecks: what a scarce means makes, a scarce source sells, a way that is not qualified would give. */
final class HoldingBack {
    private HoldingBack() {}

    /** Ids of items; money that lacks holds back no item of its own. */
    static Set<String> items(RampUpModel model, List<Bottleneck> bottlenecks) {
        return bottlenecks.stream().flatMap(one -> items(model, one)).collect(Collectors.toSet());
    }

    private static Stream<String> items(RampUpModel model, Bottleneck one) {
        return switch (one.kind()) {
            case RESOURCE ->
                model.routes().stream()
                        .filter(route -> route.use().stream()
                                .anyMatch(use -> use.resource().equals(one.id())))
                        .map(Route::item);
            case ROUTE ->
                model.routes().stream()
                        .filter(route -> route.id().equals(one.id()))
                        .map(Route::item);
            case SOURCE ->
                model.sources().stream()
                        .filter(source -> source.id().equals(one.id()))
                        .map(Source::item);
            case MONEY -> Stream.of();
        };
    }
}
