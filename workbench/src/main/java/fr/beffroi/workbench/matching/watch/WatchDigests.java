package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.matching.lots.Ranking;
import fr.beffroi.workbench.matching.lots.Score;
import fr.beffroi.workbench.matching.lots.Weights;
import fr.beffroi.workbench.matching.standing.Profile;
import fr.beffroi.workbench.matching.standing.StandingQueries;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.format.Formats;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells companies by mail what came for them, at the rhythm they chose: each lot once. */
@Service
class WatchDigests {
    private static final int TOLD_AT_ONCE = 10;

    private final WatchStore store;
    private final CompanyProfiles profiles;
    private final OpenLots lots;
    private final ReasonWords words;
    private final CompanyMail mail;

    WatchDigests(WatchStore store, CompanyProfiles profiles, OpenLots lots, ReasonWords words, CompanyMail mail) {
        this.store = store;
        this.profiles = profiles;
        this.lots = lots;
        this.words = words;
        this.mail = mail;
    }

    private record Hit(OpenLots.OpenLot lot, Score score) {}

    /** A company to tell, with what it said is not for it. */
    private record Watcher(Profile profile, List<SaidRefusal> said) {}

    /** Sends what is due on a day: every day to some, on Mondays to the weekly ones too. How many mails went out. */
    int sendDue(LocalDate today) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Set<String> rhythms = today.getDayOfWeek() == DayOfWeek.MONDAY ? Set.of("day", "week") : Set.of("day");
            Map<String, Watcher> watchers = new LinkedHashMap<>();
            for (WatchStore.Watching one : store.listWatching(rhythms)) {
                List<SaidRefusal> said = store.listRefusals(one.siren());
                profiles.find(one.siren(), one.settings(), Watch.refusalsOf(said))
                        .ifPresent(profile -> watchers.put(profile.company().key(), new Watcher(profile, said)));
            }
            int sent = 0;
            for (Map.Entry<String, List<Hit>> company : hits(watchers).entrySet()) {
                sent += send(new Siren(company.getKey()), company.getValue(), today);
            }
            return sent;
        });
    }

    private Map<String, List<Hit>> hits(Map<String, Watcher> watchers) {
        OpenLots.Lots open = lots.current();
        Ranking ranking = new Ranking(Weights.SHIPPED, open.weights());
        Map<String, Set<String>> told = new HashMap<>();
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        List<Profile> watching =
                watchers.values().stream().map(Watcher::profile).toList();
        try (StandingQueries queries = new StandingQueries(watching)) {
            queries.match(open.all().stream().map(OpenLots.OpenLot::facts).toList(), (lot, profile) -> {
                String company = profile.company().key();
                Hit hit = new Hit(
                        Objects.requireNonNull(open.byId().get(lot.id())), ranking.score(lot, profile.company()));
                List<SaidRefusal> said =
                        Objects.requireNonNull(watchers.get(company)).said();
                if (hit.score().isFounded()
                        && hit.score().points() >= Matches.LEAST_POINTS
                        && !new LotScore(hit.lot().lot(), hit.score()).isPutAside(said)
                        && !told.computeIfAbsent(company, key -> store.told(new Siren(key)))
                                .contains(lot.id())) {
                    hits.computeIfAbsent(company, key -> new ArrayList<>()).add(hit);
                }
            });
        }
        return hits;
    }

    private int send(Siren siren, List<Hit> hits, LocalDate today) {
        List<Hit> best = hits.stream()
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score().points()))
                .toList();
        int mails = mail.sendToMembers(
                siren.number(), "watch", "/veille", language -> new Object[] {best.size(), list(best, language)});
        if (mails > 0) {
            store.remember(siren, best.stream().map(Hit::lot).toList(), today);
        }
        return mails;
    }

    private String list(List<Hit> hits, Locale language) {
        StringBuilder list = new StringBuilder();
        for (Hit hit : hits.subList(0, Math.min(TOLD_AT_ONCE, hits.size()))) {
            list.append("- ").append(hit.lot().lot().title().strip());
            if (!hit.lot().lot().buyer().isEmpty()) {
                list.append(" (").append(hit.lot().lot().buyer()).append(')');
            }
            if (hit.lot().lot().deadline() != null) {
                list.append(", ")
                        .append(Formats.longDate(hit.lot().lot().deadline().toLocalDate(), language));
            }
            list.append('\n');
            list.append("  ")
                    .append(words.say(hit.score().reasons().getFirst(), language))
                    .append("\n\n");
        }
        return list.toString();
    }
}
