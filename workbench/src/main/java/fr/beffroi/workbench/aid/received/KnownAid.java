package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.ControlLink;
import fr.beffroi.workbench.aid.deminimis.DeMinimis;
import fr.beffroi.workbench.aid.deminimis.History;
import fr.beffroi.workbench.aid.deminimis.Reorganisation;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known, for the person who asks, of the de minimis aid of a company and of those it is or was tied to.
 *
 * @param names SIREN to name of everybody it speaks of
 * @param links who controls whom, and when
 * @param reorganisations by day
 * @param lines each aid once, the latest first
 * @param unseen companies of today's undertaking whose declarations the person may not see
 */
public record KnownAid(
        Siren siren,
        Map<String, String> names,
        List<ControlLink> links,
        List<Reorganisation> reorganisations,
        List<KnownLine> lines,
        Set<String> unseen) {
    public KnownAid {
        names = Map.copyOf(names);
        links = List.copyOf(links);
        reorganisations = List.copyOf(reorganisations);
        lines = List.copyOf(lines);
        unseen = Set.copyOf(unseen);
    }

    /** What the law says to it. */
    public DeMinimis deMinimis() {
        return new DeMinimis(new History(
                names, Map.of(), lines.stream().map(KnownLine::counted).toList(), links, reorganisations));
    }

    /** The company and all it is or was ever tied to, merged with or split from. */
    Set<String> everybody() {
        Set<String> everybody = new TreeSet<>(Set.of(siren.number()));
        links.forEach(link -> everybody.addAll(List.of(link.parent(), link.child())));
        for (Reorganisation one : reorganisations) {
            switch (one) {
                case Reorganisation.Merger merger -> everybody.addAll(List.of(merger.absorbed(), merger.into()));
                case Reorganisation.Split split -> {
                    everybody.add(split.from());
                    everybody.addAll(split.parts());
                }
            }
        }
        return everybody;
    }

    /** The name, or where there is none in the register what it is told apart by. */
    public String name(String member) {
        return names.getOrDefault(member, member);
    }
}
