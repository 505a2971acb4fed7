package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.plan.Bottleneck;
import java.util.List;

/**
 * Bottlenecks, the one that holds back most first.
 *
 * @param complete whether every limit was looked at; if not, those that look most important were
 */
public record FoundBottlenecks(List<Bottleneck> list, boolean complete) {
    public FoundBottlenecks {
        list = List.copyOf(list);
    }
}
