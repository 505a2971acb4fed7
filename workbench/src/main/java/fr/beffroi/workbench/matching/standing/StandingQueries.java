package fr.beffroi.workbench.matching.standing;

import fr.beffroi.workbench.matching.lots.LotFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * Many profiles asked of many lots at once by Lucene Monitor. A profile stands as its questions ("wants milling", "names night vision"), and profiles that
 * put the same question share it, so that a hundred thousand of them are some thousand questions; places and values are looked at after. Held in memory
 * and made anew for each run: nothing to keep in step with the database.
 */
public final class StandingQueries implements AutoCloseable {
    private final Monitor monitor;
    private final List<Profile> profiles;
    private final Map<String, BitSet> askers = new HashMap<>();

    public StandingQueries(Collection<Profile> some) {
        profiles = List.copyOf(some);
        Map<Ways.Way, BitSet> ways = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (Ways.Way way : Ways.of(profiles.get(i))) {
                ways.computeIfAbsent(way, key -> new BitSet()).set(i);
            }
        }
        try {
            monitor = new Monitor(new WhitespaceAnalyzer(), new TermFilteredPresearcher());
            List<MonitorQuery> queries = new ArrayList<>();
            ways.forEach((way, asking) -> {
                String name = String.valueOf(queries.size());
                askers.put(name, asking);
                queries.add(new MonitorQuery(name, way.query()));
            });
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who takes a lot and a profile that it answers. */
    @FunctionalInterface
    public interface Taker {
        void take(LotFacts lot, Profile profile);
    }

    /** Gives every pair of a lot and a profile that it answers, lot by lot. */
    public void match(List<LotFacts> lots, Taker taker) {
        if (lots.isEmpty()) {
            return;
        }
        Document[] documents = lots.stream().map(LotFields::of).toArray(Document[]::new);
        try {
            MultiMatchingQueries<QueryMatch> found = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
            for (int i = 0; i < documents.length; i++) {
                LotFacts lot = lots.get(i);
                BitSet answered = new BitSet(profiles.size());
                found.getMatches(i)
                        .forEach(match -> answered.or(Objects.requireNonNull(askers.get(match.getQueryId()))));
                answered.stream()
                        .mapToObj(profiles::get)
                        .filter(profile -> isWithin(profile, lot))
                        .forEach(profile -> taker.take(lot, profile));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether place and value suit; what a lot does not say suits. */
    static boolean isWithin(Profile profile, LotFacts lot) {
        Double euros = lot.euros();
        boolean value = euros == null
                || (profile.leastEuros() == null || euros >= profile.leastEuros())
                        && (profile.mostEuros() == null || euros <= profile.mostEuros());
        return value
                && (profile.places().isEmpty()
                        || lot.nuts().isEmpty()
                        || lot.nuts().stream()
                                .anyMatch(nuts -> profile.places().stream()
                                        .anyMatch(place -> nuts.startsWith(place) || place.startsWith(nuts))));
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
