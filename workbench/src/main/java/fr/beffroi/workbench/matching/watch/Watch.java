package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.lots.Refusal;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** A company's own watch, for its members. */
@Service
class Watch {
    private final WatchStore store;
    private final CompanyProfiles profiles;
    private final Matches matches;
    private final OpenLots lots;

    Watch(WatchStore store, CompanyProfiles profiles, Matches matches, OpenLots lots) {
        this.store = store;
        this.profiles = profiles;
        this.matches = matches;
        this.lots = lots;
    }

    /**
     * What came.
     *
     * @param suits the best first
     * @param refused put aside by what the company said
     * @param refusals what it said, the latest first
     */
    record Found(List<LotScore> suits, List<LotScore> refused, List<SaidRefusal> refusals) {}

    /** The company of whoever asks; 403 where they act for none. */
    Siren requireOwn() {
        return store.findOwn().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    WatchSettings settings() {
        return store.settings(requireOwn());
    }

    List<SaidRefusal> listRefusals() {
        return store.listRefusals(requireOwn());
    }

    Found find() {
        Siren own = requireOwn();
        List<SaidRefusal> said = store.listRefusals(own);
        List<LotScore> all = profiles.find(own, store.settings(own), refusalsOf(said))
                .map(matches::lotsFor)
                .orElse(List.of());
        Map<Boolean, List<LotScore>> byRefused =
                all.stream().collect(Collectors.partitioningBy(one -> one.isPutAside(said)));
        return new Found(byRefused.getOrDefault(false, List.of()), byRefused.getOrDefault(true, List.of()), said);
    }

    /** What was said, as the ranking takes it. */
    static List<Refusal> refusalsOf(List<SaidRefusal> said) {
        return said.stream().map(SaidRefusal::refusal).toList();
    }

    void keep(WatchSettings settings) {
        store.keep(requireOwn(), settings);
    }

    /** 404 where there is no such lot. */
    void refuse(long notice, String lot, Refusal.Why why) {
        OpenLots.OpenLot open =
                lots.find(notice, lot).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        store.refuse(requireOwn(), open, why);
    }

    /** 404 where it is none of the company's. */
    void takeBack(UUID refusal) {
        if (!store.takeBack(requireOwn(), refusal)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
