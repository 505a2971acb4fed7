package fr.beffroi.workbench.registry.search.index;

import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.MakerFacts;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Ability;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A company that can do something, each fact with the place of its visibility in {@link Fields#LEVELS}.
 *
 * @param published whether people who are not signed in see it
 * @param sites whoever sees the company sees them
 */
public record Maker(
        Siren siren,
        boolean published,
        List<Ability> abilities,
        List<Held> credentials,
        List<Means> resources,
        List<Site> sites) {

    /** Lists are copied. */
    public Maker {
        abilities = List.copyOf(abilities);
        credentials = List.copyOf(credentials);
        resources = List.copyOf(resources);
        sites = List.copyOf(sites);
    }

    /** A credential that is held, today or not, with its level. */
    public record Held(Credential fact, int level) {}

    /**
     * A means of production with its level.
     *
     * @param fact without its hours and its cost
     */
    public record Means(Resource fact, int level, List<Offer> offers) {
        /** Lists are copied. */
        public Means {
            offers = List.copyOf(offers);
        }

        private Resource seenAt(int seen) {
            return new Resource(
                    fact.id(),
                    fact.siren(),
                    fact.site(),
                    fact.name(),
                    fact.process(),
                    Maker.seen(offers, Offer::level, seen, Offer::step),
                    null);
        }
    }

    /** A step of the hours offered with its level. */
    public record Offer(Resource.Hours step, int level) {}

    /** What a viewer at this level may know of it; costs are not in it. */
    public MakerFacts seenAt(int level) {
        return new MakerFacts(
                siren,
                seen(abilities, Ability::level, level, Ability::fact),
                seen(credentials, Held::level, level, Held::fact),
                seen(resources, Means::level, level, one -> one.seenAt(level)),
                sites);
    }

    private static <L, F> List<F> seen(List<L> facts, ToIntFunction<L> levelOf, int level, Function<L, F> fact) {
        return facts.stream()
                .filter(one -> levelOf.applyAsInt(one) <= level)
                .map(fact)
                .toList();
    }
}
