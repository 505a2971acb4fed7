package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.matching.lots.Refusal;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.UUID;
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
     * @param refused kept down by what the company said
     */
    record Found(List<LotScore> suits, List<LotScore> refused) {}

    /** The company of whoever asks; 403 where they act for none. */
    Siren requireOwn() {
        return store.findOwn().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    WatchSettings settings() {
        return store.settings(requireOwn());
    }

    List<SaidRefusal> refusals() {
        return store.listRefusals(requireOwn());
    }

    Found find() {
        Siren own = requireOwn();
        List<Refusal> refusals =
                store.listRefusals(own).stream().map(SaidRefusal::refusal).toList();
        List<LotScore> all = profiles.find(own, store.settings(own), refusals)
                .map(matches::lotsFor)
                .orElse(List.of());
        List<SaidRefusal> said = store.listRefusals(own);
        return new Found(
                all.stream()
                        .filter(one -> !one.isRefused() && !isItself(one, said))
                        .toList(),
                all.stream()
                        .filter(one -> one.isRefused() || isItself(one, said))
                        .toList());
    }

    /** The lot itself that something was said of goes, whatever the reason. */
    private static boolean isItself(LotScore one, List<SaidRefusal> said) {
        return said.stream()
                .anyMatch(refusal -> refusal.notice() == one.lot().notice()
                        && refusal.lot().equals(one.lot().lot()));
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
