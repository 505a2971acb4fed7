package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.links.CpvLinks;
import fr.beffroi.workbench.matching.links.ProcessTree;
import fr.beffroi.workbench.matching.lots.Ranking;
import fr.beffroi.workbench.matching.lots.Score;
import fr.beffroi.workbench.matching.lots.Weights;
import fr.beffroi.workbench.matching.standing.Profile;
import fr.beffroi.workbench.matching.standing.StandingQueries;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lots for a company, companies for a lot: ranked, each with its reasons. Holds what the person who asks may see. */
@Component
class Matches {
    /** Below this a fact or two speak for it, and not strongly: nobody is told. */
    static final double LEAST_POINTS = 12;

    private static final int MOST_COMPANIES = 30;
    private static final int MOST_PROCESSES = 12;
    private static final Comparator<LotScore> BEST_LOT = Comparator.comparingDouble(
                    (LotScore one) -> -one.score().points())
            .thenComparing(one -> one.lot().notice())
            .thenComparing(one -> one.lot().lot());

    private final OpenLots lots;
    private final PastWins wins;
    private final Register register;
    private final CompanyProfiles profiles;

    Matches(OpenLots lots, PastWins wins, Register register, CompanyProfiles profiles) {
        this.lots = lots;
        this.wins = wins;
        this.register = register;
        this.profiles = profiles;
    }

    /** Open lots that answer a profile and are founded, refused ones among them; the best first. */
    List<LotScore> lotsFor(Profile profile) {
        OpenLots.Lots open = lots.current();
        Ranking ranking = new Ranking(Weights.SHIPPED, open.weights());
        List<LotScore> found = new ArrayList<>();
        try (StandingQueries queries = new StandingQueries(List.of(profile))) {
            queries.match(
                    open.all().stream().map(OpenLots.OpenLot::facts).toList(),
                    (lot, asking) -> found.add(new LotScore(
                            Objects.requireNonNull(open.byId().get(lot.id())).lot(),
                            ranking.score(lot, profile.company()))));
        }
        return found.stream()
                .filter(one -> one.score().isFounded())
                .filter(one -> one.isRefused() || one.score().points() >= LEAST_POINTS)
                .sorted(BEST_LOT)
                .toList();
    }

    /** Companies that do what a lot's codes and words ask for, or won something of the kind; the best first. */
    List<CompanyScore> companiesFor(OpenLots.OpenLot lot) {
        Ranking ranking = new Ranking(Weights.SHIPPED, lots.current().weights());
        List<CompanyScore> found = new ArrayList<>();
        for (Siren siren : candidates(lot)) {
            profiles.find(siren, WatchSettings.NONE, List.of()).ifPresent(profile -> {
                Score score = ranking.score(lot.facts(), profile.company());
                if (score.isFounded() && score.points() >= LEAST_POINTS) {
                    register.findCompany(siren).ifPresent(company -> found.add(new CompanyScore(company, score)));
                }
            });
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(
                                (CompanyScore one) -> -one.score().points())
                        .thenComparing(one -> one.company().name()))
                .limit(MOST_COMPANIES)
                .toList();
    }

    private Set<Siren> candidates(OpenLots.OpenLot lot) {
        Set<String> wanted = new LinkedHashSet<>();
        lot.facts().codes().stream().filter(ProcessTree.shipped()::has).forEach(wanted::add);
        wanted.addAll(CpvLinks.shipped().processes(lot.facts().cpv()));
        Set<Siren> candidates = new LinkedHashSet<>();
        wanted.stream()
                .limit(MOST_PROCESSES)
                .forEach(process -> register.listCapabilitiesOf(process).stream()
                        .map(Capability::siren)
                        .forEach(candidates::add));
        wins.all().forEach((siren, won) -> {
            boolean near = won.stream()
                    .flatMap(win -> win.cpv().stream())
                    .anyMatch(code -> lot.facts().cpv().stream().anyMatch(other -> CpvLinks.shared(code, other) > 2));
            if (near) {
                candidates.add(siren);
            }
        });
        return candidates;
    }
}
