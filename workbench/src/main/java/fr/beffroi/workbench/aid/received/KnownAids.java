package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.ControlLink;
import fr.beffroi.workbench.registry.Holding;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is known of the de minimis aid of a company, as far as the person who asks may see it. */
@Service
public class KnownAids {
    /** A holding whose beginning nobody wrote down: it is taken to have been there always. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final Register register;
    private final FactStore store;
    private final GrantStore grants;
    private final Reorganisations reorganisations;

    KnownAids(Register register, FactStore store, GrantStore grants, Reorganisations reorganisations) {
        this.register = register;
        this.store = store;
        this.grants = grants;
        this.reorganisations = reorganisations;
    }

    /**
     * A company and all it is or was ever tied to, merged with or split from.
     *
     * @param sirens all of them
     * @param everybody also holders abroad
     */
    private record Ties(
            Set<String> sirens, Set<String> everybody, Set<Holding> holdings, List<KnownReorganisation> happened) {}

    /** Everything about a company and those it is or was tied to, merged with or split from. */
    @Transactional(readOnly = true)
    public KnownAid read(Siren siren) {
        Ties ties = ties(siren);
        List<Fact> facts = new ArrayList<>(grants.list(ties.sirens()));
        facts.addAll(store.listDeclared(ties.sirens()));
        facts.addAll(store.listRegistered(ties.sirens()));
        Map<String, String> names = new HashMap<>();
        ties.holdings().forEach(holding -> names.put(holding.parentKey(), holding.parentName()));
        register.listCompanies(ties.sirens().stream().map(Siren::new).toList())
                .forEach(company -> names.put(company.siren().number(), company.name()));
        KnownAid all = known(siren, ties, names, facts, Set.of());
        Set<String> unseen = all.deMinimis().standing(siren.number(), LocalDate.now()).members().stream()
                .filter(Siren::isValid)
                .filter(member -> !store.isKnown(member))
                .collect(Collectors.toSet());
        return known(siren, ties, names, facts, unseen);
    }

    /** As {@link #read}, with everything that is known, whoever may see it, and without names: for what an officer decides. */
    KnownAid readForDecision(Siren siren) {
        Ties ties = ties(siren);
        return known(siren, ties, Map.of(), grants.listAllSources(ties.sirens()), Set.of());
    }

    /** The company and all it is or was ever tied to, holders abroad among them. */
    Set<String> listEverybody(Siren siren) {
        return ties(siren).everybody();
    }

    private static KnownAid known(
            Siren siren, Ties ties, Map<String, String> names, List<Fact> facts, Set<String> unseen) {
        return new KnownAid(
                siren,
                names,
                ties.holdings().stream().map(KnownAids::link).toList(),
                ties.happened().stream().map(KnownReorganisation::law).toList(),
                Comparison.of(facts),
                unseen);
    }

    /** Who is tied leads to who was merged or split, and these to whom they are tied to. */
    private Ties ties(Siren siren) {
        Set<String> sirens = new TreeSet<>();
        Set<String> everybody = new TreeSet<>();
        Set<Holding> holdings = new LinkedHashSet<>();
        Map<UUID, KnownReorganisation> happened = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(siren.number()));
        while (!waiting.isEmpty()) {
            String next = waiting.remove();
            if (!sirens.contains(next)) {
                Set<String> tied = new TreeSet<>(Set.of(next));
                for (Holding holding : register.listHoldingsAround(new Siren(next))) {
                    holdings.add(holding);
                    everybody.add(holding.parentKey());
                    tied.add(holding.child().number());
                    if (holding.parentSiren() != null) {
                        tied.add(holding.parentSiren().number());
                    }
                }
                sirens.addAll(tied);
                for (KnownReorganisation one : reorganisations.list(tied)) {
                    happened.put(one.id(), one);
                    waiting.add(one.company());
                    waiting.addAll(one.parts().keySet());
                }
            }
        }
        everybody.addAll(sirens);
        return new Ties(sirens, everybody, holdings, List.copyOf(happened.values()));
    }

    private static ControlLink link(Holding holding) {
        return new ControlLink(
                holding.parentKey(),
                holding.child().number(),
                switch (holding.kind()) {
                    case "board" -> ControlLink.Kind.BOARD_MAJORITY;
                    case "dominant-influence" -> ControlLink.Kind.DOMINANT_INFLUENCE;
                    case "agreement" -> ControlLink.Kind.SHAREHOLDER_AGREEMENT;
                    default -> ControlLink.Kind.MAJORITY_VOTES;
                },
                holding.from() == null ? ALWAYS : holding.from(),
                holding.lastDay() == null ? null : holding.lastDay().plusDays(1));
    }
}
