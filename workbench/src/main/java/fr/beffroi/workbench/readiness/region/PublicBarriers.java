package fr.beffroi.workbench.readiness.region;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sums of barriers across the region for everybody. There is one sum for each requirement, of all companies that could aim at something that asks for it:
 * by aim or by place there is none, so that none can be taken from another. What is told of a requirement changes only once {@link ToldSums#STEP}
 * companies stand otherwise than when it was told.
 */
@Service
public class PublicBarriers {
    private final Standings standings;
    private final Catalogues catalogues;
    private final PublicBarrierStore store;
    private final TransactionOperations transactions;

    PublicBarriers(
            Standings standings, Catalogues catalogues, PublicBarrierStore store, TransactionOperations transactions) {
        this.standings = standings;
        this.catalogues = catalogues;
        this.store = store;
        this.transactions = transactions;
    }

    /** What is told: what most say stops them first, then what is known of fewest. */
    @Transactional(readOnly = true)
    public List<PublicBarrier> list() {
        Catalogue catalogue = catalogues.current();
        return store.list().stream()
                .filter(row -> row.sums().isTold() && catalogue.requirements().containsKey(row.requirement()))
                .map(row -> new PublicBarrier(
                        row.requirement(),
                        catalogue.requirement(row.requirement()).family(),
                        catalogue.requirement(row.requirement()).name(),
                        row.sums().companies(),
                        row.sums().unmet(),
                        row.sums().said(),
                        row.countedOn()))
                .toList();
    }

    /** How many requirements there are of which too little is known to tell sums; 0 where nothing was counted yet. */
    @Transactional(readOnly = true)
    public int countUntold() {
        return (int) store.list().stream().filter(row -> !row.sums().isTold()).count();
    }

    /** Counts anew in the workbench's own name, and tells what may be told. */
    public void recount() {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    LocalDate today = Formats.dayInRegion(Instant.now());
                    Map<String, Map<String, Standing>> now = standings.all();
                    store.lock();
                    store.keepOnly(now.keySet());
                    now.forEach((requirement, companies) -> {
                        Map<String, Standing> before = store.companies(requirement);
                        if (before.isEmpty() || differing(before, companies) >= ToldSums.STEP) {
                            store.tell(requirement, sums(companies), companies, today);
                        }
                    });
                }));
    }

    private static int differing(Map<String, Standing> before, Map<String, Standing> now) {
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        return (int) all.stream()
                .filter(siren -> before.get(siren) != now.get(siren))
                .count();
    }

    private static ToldSums sums(Map<String, Standing> companies) {
        int said = count(companies, Standing.SAID);
        return ToldSums.of(companies.size(), count(companies, Standing.UNSEEN) + said, said);
    }

    private static int count(Map<String, Standing> companies, Standing standing) {
        return (int) companies.values().stream().filter(standing::equals).count();
    }
}
