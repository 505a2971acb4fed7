package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.ControlLink;
import fr.beffroi.workbench.registry.Holding;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    KnownAids(Register register, FactStore store, GrantStore grants) {
        this.register = register;
        this.store = store;
        this.grants = grants;
    }

    /** Everything about a company and those it is or was tied to. */
    @Transactional(readOnly = true)
    public KnownAid read(Siren siren) {
        KnownAid all = read(siren, sirens -> {
            List<Fact> facts = new ArrayList<>(grants.list(sirens));
            facts.addAll(store.listDeclared(sirens));
            facts.addAll(store.listRegistered(sirens));
            return facts;
        });
        Set<String> unseen = all.deMinimis().standing(siren.number(), LocalDate.now()).members().stream()
                .filter(Siren::isValid)
                .filter(member -> !store.isKnown(member))
                .collect(Collectors.toSet());
        return new KnownAid(siren, all.names(), all.links(), all.lines(), unseen);
    }

    /** As {@link #read}, with everything that is known, whoever may see it: for what an officer decides. */
    KnownAid readForDecision(Siren siren) {
        return read(siren, grants::listAllSources);
    }

    private KnownAid read(Siren siren, Function<Set<String>, List<Fact>> facts) {
        List<Holding> holdings = register.listHoldingsAround(siren);
        Set<String> sirens = new TreeSet<>(Set.of(siren.number()));
        Map<String, String> names = new HashMap<>();
        for (Holding holding : holdings) {
            sirens.add(holding.child().number());
            if (holding.parentSiren() != null) {
                sirens.add(holding.parentSiren().number());
            }
            names.put(holding.parentKey(), holding.parentName());
        }
        register.listCompanies(sirens.stream().map(Siren::new).toList())
                .forEach(company -> names.put(company.siren().number(), company.name()));
        return new KnownAid(
                siren,
                names,
                holdings.stream().map(KnownAids::link).toList(),
                Comparison.of(facts.apply(sirens)),
                Set.of());
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
