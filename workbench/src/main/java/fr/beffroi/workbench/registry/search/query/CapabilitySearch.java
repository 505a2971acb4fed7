package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.Register.Sought;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Ability;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Maker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The first candidates for processes, of what the person who asks may see: no row is read for those that do not come first. */
@Service
public class CapabilitySearch {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt((Candidate one) -> -one.held)
            .thenComparingDouble(one -> one.ability.toleranceMm())
            .thenComparingDouble(one -> -one.ability.lengthMm())
            .thenComparing(one -> one.siren)
            .thenComparing(one -> one.ability.id().toString());

    private final CapabilityIndex index;
    private final Seeings seeings;

    CapabilitySearch(CapabilityIndex index, Seeings seeings) {
        this.index = index;
        this.seeings = seeings;
    }

    private record Candidate(int held, Ability ability, String siren) {}

    /** Ids of capabilities, each once, in the order of what is sought and of {@link fr.beffroi.workbench.registry.Register}. */
    public Set<UUID> first(Collection<Sought> sought, Collection<String> credentialKinds) {
        Seeing seeing = seeings.current();
        Set<String> kinds = Set.copyOf(credentialKinds);
        Set<UUID> found = new LinkedHashSet<>();
        for (Sought one : sought) {
            first(one, kinds, seeing).forEach(candidate -> found.add(candidate.ability.id()));
        }
        return found;
    }

    private List<Candidate> first(Sought sought, Set<String> kinds, Seeing seeing) {
        if (sought.atMost() < 1) {
            return List.of();
        }
        // The worst of those kept stands at the head: hardly any of many gets past it.
        PriorityQueue<Candidate> kept = new PriorityQueue<>(BEST_FIRST.reversed());
        for (String process : sought.processes()) {
            for (Maker maker : index.makers(process)) {
                if (seeing.publishedOnly() && !maker.published()) {
                    continue;
                }
                int level = seeing.exceptions().getOrDefault(maker.siren(), seeing.ordinary());
                int held = held(maker, kinds, level);
                for (Ability ability : maker.abilities()) {
                    if (ability.level() <= level && ability.process().equals(process)) {
                        keep(new Candidate(held, ability, maker.siren()), kept, sought.atMost());
                    }
                }
            }
        }
        List<Candidate> best = new ArrayList<>(kept);
        best.sort(BEST_FIRST);
        return best;
    }

    private static void keep(Candidate candidate, PriorityQueue<Candidate> kept, int atMost) {
        if (kept.size() < atMost) {
            kept.add(candidate);
        } else if (BEST_FIRST.compare(candidate, kept.element()) < 0) {
            kept.remove();
            kept.add(candidate);
        }
    }

    /** How many of the kinds are held, as far as the level shows. */
    private static int held(Maker maker, Set<String> kinds, int level) {
        int held = 0;
        for (String kind : kinds) {
            if (maker.credentials().stream()
                    .anyMatch(one -> one.level() <= level && one.kind().equals(kind))) {
                held++;
            }
        }
        return held;
    }
}
