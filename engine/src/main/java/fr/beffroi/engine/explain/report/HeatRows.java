package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.Bottleneck;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the rows of the heat map: what holds the target back first, then the resources with the most work. */
final class HeatRows {

    /** More rows than this no reader takes in. */
    static final int MOST = 30;

    private final Facts facts;

    HeatRows(Facts facts) {
        this.facts = facts;
    }

    List<HeatRow> list(Words words) {
        Map<String, HeatRow> rows = new LinkedHashMap<>();
        Naming naming = new Naming(facts, words);
        for (Bottleneck bottleneck : facts.plan().bottlenecks()) {
            if (bottleneck.kind() != Bottleneck.Kind.MONEY) {
                rows.putIfAbsent(
                        bottleneck.kind() + " " + bottleneck.id(),
                        new HeatRow(
                                words.capital(naming.place(bottleneck)),
                                naming.owner(bottleneck),
                                loadOf(bottleneck),
                                weeks(bottleneck)));
            }
        }
        facts.loads().listResources().stream()
                .filter(load -> load.overallShare() > 0)
                .sorted(Comparator.comparingDouble(Load::overallShare).reversed())
                .limit(MOST)
                .forEach(load -> rows.putIfAbsent(
                        Bottleneck.Kind.RESOURCE + " " + load.id(),
                        new HeatRow(
                                facts.lookup().getResource(load.id()).name(),
                                facts.lookup()
                                        .companyOf(facts.lookup().getResource(load.id()))
                                        .name(),
                                load,
                                new BitSet())));
        List<HeatRow> all = new ArrayList<>(rows.values());
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    private Load loadOf(Bottleneck bottleneck) {
        return switch (bottleneck.kind()) {
            case RESOURCE -> facts.loads().ofResource(bottleneck.id());
            case SOURCE -> facts.loads().ofSource(bottleneck.id());
            case ROUTE, MONEY -> {
                int weeks = facts.model().weeks();
                yield new Load(bottleneck.id(), new double[weeks], new double[weeks]);
            }
        };
    }

    private static BitSet weeks(Bottleneck bottleneck) {
        BitSet weeks = new BitSet();
        bottleneck.weeks().forEach(weeks::set);
        return weeks;
    }
}
