package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.matching.lots.Ranking;
import fr.beffroi.workbench.matching.lots.Refusal;
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

    /** Sends what is due on a day: every day to some, on Mondays to the weekly ones too. How many mails went out. */
    int sendDue(LocalDate today) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Set<String> rhythms = today.getDayOfWeek() == DayOfWeek.MONDAY ? Set.of("day", "week") : Set.of("day");
            List<Profile> watching = new ArrayList<>();
            for (WatchStore.Watching one : store.listWatching(rhythms)) {
                List<Refusal> refusals = store.listRefusals(one.siren()).stream()
                        .map(SaidRefusal::refusal)
                        .toList();
                profiles.find(one.siren(), one.settings(), refusals).ifPresent(watching::add);
            }
            int sent = 0;
            for (Map.Entry<String, List<Hit>> company : hits(watching).entrySet()) {
                sent += send(new Siren(company.getKey()), company.getValue(), today);
            }
            return sent;
        });
    }

    private Map<String, List<Hit>> hits(List<Profile> watching) {
        OpenLots.Lots open = lots.current();
        Ranking ranking = new Ranking(Weights.SHIPPED, open.weights());
        Map<String, Set<String>> told = new HashMap<>();
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        try (StandingQueries queries = new StandingQueries(watching)) {
            queries.match(open.all().stream().map(OpenLots.OpenLot::facts).toList(), (lot, profile) -> {
                String company = profile.company().key();
                Score score = ranking.score(lot, profile.company());
                if (score.isFounded()
                        && score.points() >= Matches.LEAST_POINTS
                        && !told.computeIfAbsent(company, key -> store.told(new Siren(key)))
                                .contains(lot.id())) {
                    hits.computeIfAbsent(company, key -> new ArrayList<>())
                            .add(new Hit(Objects.requireNonNull(open.byId().get(lot.id())), score));
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
