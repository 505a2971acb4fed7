package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.verify.facts.Catalogue;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** A bottleneck is something of the model: a resource, a source, an unqualified route, or money that is limited. */
public final class BottleneckIdRule implements Rule {
    @Override
    public String name() {
        return "bottleneckId";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Bottleneck bottleneck : facts.plan().bottlenecks()) {
            if (!isKnown(bottleneck, facts.catalogue())) {
                findings.add(Where.of("kind", bottleneck.kind()).and("id", bottleneck.id()));
            }
        }
    }

    private static boolean isKnown(Bottleneck bottleneck, Catalogue catalogue) {
        String id = bottleneck.id();
        return switch (bottleneck.kind()) {
            case RESOURCE -> catalogue.resources().containsKey(id);
            case SOURCE -> catalogue.sources().containsKey(id);
            case ROUTE -> {
                Route route = catalogue.routes().get(id);
                yield route != null && !route.qualified();
            }
            case MONEY ->
                id.equals("public")
                        || catalogue.programmes().containsKey(id)
                        || catalogue.companies().containsKey(id);
        };
    }
}
