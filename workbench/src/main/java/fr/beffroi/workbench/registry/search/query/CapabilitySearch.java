package fr.beffroi.workbench.registry.search.query;

import fr.beffroi.workbench.registry.MakerFacts;
import fr.beffroi.workbench.registry.Register.Sought;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Entry;
import fr.beffroi.workbench.registry.search.index.Maker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The first candidates for processes, of what the person who asks may see: no row is read for those that do not come first. */
@Service
public class CapabilitySearch {
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt((Candidate one) -> -one.held).thenComparing(Candidate::entry, Entry.BEST_FIRST);

    private final CapabilityIndex index;
    private final Seeings seeings;

    CapabilitySearch(CapabilityIndex index, Seeings seeings) {
        this.index = index;
        this.seeings = seeings;
    }

    /** @param held how many of the kinds of credentials its company holds */
    private record Candidate(int held, Entry entry) {}

    /** Each company once, in the order of what is sought and of {@link fr.beffroi.workbench.registry.Register}. */
    public List<MakerFacts> first(Collection<Sought> sought, Collection<String> credentialKinds) {
        Seeing seeing = seeings.current();
        Set<String> kinds = Set.copyOf(credentialKinds);
        Map<Siren, Maker> found = new LinkedHashMap<>();
        for (Sought one : sought) {
            for (Candidate candidate : first(one, kinds, seeing)) {
                Maker maker = candidate.entry.maker();
                found.putIfAbsent(maker.siren(), maker);
            }
        }
        return found.values().stream()
                .map(maker -> maker.seenAt(level(seeing, maker)))
                .toList();
    }

    private static int level(Seeing seeing, Maker maker) {
        return seeing.exceptions().getOrDefault(maker.siren().number(), seeing.ordinary());
    }

    private static final class First {
        /** The worst of those kept stands at the head: hardly any of many gets past it. */
        private final PriorityQueue<Candidate> kept = new PriorityQueue<>(BEST_FIRST.reversed());

        private final int atMost;

        First(int atMost) {
            this.atMost = atMost;
        }

        /** Whether it is among the first so far. */
        boolean take(int held, Entry entry) {
            if (kept.size() == atMost) {
                Candidate worst = kept.element();
                if (held < worst.held || held == worst.held && Entry.BEST_FIRST.compare(entry, worst.entry) > 0) {
                    return false;
                }
                kept.remove();
            }
            return kept.add(new Candidate(held, entry));
        }

        List<Candidate> bestFirst() {
            List<Candidate> best = new ArrayList<>(kept);
            best.sort(BEST_FIRST);
            return best;
        }
    }

    private List<Candidate> first(Sought sought, Set<String> kinds, Seeing seeing) {
        if (sought.atMost() < 1) {
            return List.of();
        }
        First first = new First(sought.atMost());
        for (String process : sought.processes()) {
            for (Entry entry : index.best(process)) {
                Maker maker = entry.maker();
                int level = level(seeing, maker);
                boolean visible = entry.ability().level() <= level && (maker.published() || !seeing.publishedOnly());
                if (visible && !first.take(held(maker, kinds, level), entry) && kinds.isEmpty()) {
                    // Of this process none that follows is better.
                    break;
                }
            }
        }
        return first.bestFirst();
    }

    /** How many of the kinds are held, as far as the level shows. */
    private static int held(Maker maker, Set<String> kinds, int level) {
        if (kinds.isEmpty() || maker.credentials().isEmpty()) {
            return 0;
        }
        return (int) maker.credentials().stream()
                .filter(one -> one.level() <= level && kinds.contains(one.fact().kind()))
                .map(one -> one.fact().kind())
                .distinct()
                .count();
    }
}
