package fr.beffroi.workbench.accounts.told;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.secrecy.Contribution;
import fr.beffroi.workbench.accounts.secrecy.Place;
import fr.beffroi.workbench.accounts.secrecy.Telling;
import fr.beffroi.workbench.accounts.secrecy.ToldGroup;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.funding.open.PublishedTotals;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes once a month what the public is told of effects; pages and files read what was made, and nothing else. */
@Service
public class Publication {
    private static final int HUNDREDTHS = 2;
    private static final String UNKNOWN_SIZE = "unknown";

    private final ToldStore store;
    private final Promises promises;
    private final Statements statements;
    private final Register register;
    private final PublishedTotals published;
    private final TransactionOperations transactions;

    Publication(
            ToldStore store,
            Promises promises,
            Statements statements,
            Register register,
            PublishedTotals published,
            TransactionOperations transactions) {
        this.store = store;
        this.promises = promises;
        this.statements = statements;
        this.register = register;
        this.published = published;
        this.transactions = transactions;
    }

    /** Publishes anew, in the workbench's own name. */
    public void publish(LocalDate today) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    store.lock();
                    Set<UUID> files = published.numbers().keySet();
                    Map<UUID, List<Statement>> said =
                            statements.list().stream().collect(Collectors.groupingBy(Statement::promise));
                    List<Promise> all = promises.list();
                    for (Measure measure : Measure.values()) {
                        List<StatedEffect> stated = all.stream()
                                .flatMap(one ->
                                        StatedEffect.find(one, said.getOrDefault(one.id(), List.of()), measure)
                                                .stream())
                                .toList();
                        publish(measure, stated, files, today);
                    }
                    store.published(today);
                }));
    }

    private void publish(Measure measure, List<StatedEffect> stated, Set<UUID> files, LocalDate today) {
        Map<String, String> sizes = sizes(stated);
        Map<String, List<StatedEffect>> byUnit = stated.stream().collect(Collectors.groupingBy(StatedEffect::unit));
        List<ToldGroup> before = store.listGroups(measure);
        Set<String> everOpen = store.listOpenUnits(measure);
        List<OpenResult> results = new ArrayList<>();
        List<Contribution> now = new ArrayList<>();
        for (Map.Entry<String, List<StatedEffect>> one : byUnit.entrySet()) {
            StatedEffect first = one.getValue().getFirst();
            Place place = new Place(
                    first.year(), first.axis(), first.programme(), sizes.getOrDefault(first.siren(), UNKNOWN_SIZE));
            now.add(new Contribution(
                    one.getKey(),
                    first.siren(),
                    place,
                    one.getValue().stream().mapToLong(StatedEffect::hundredths).sum()));
            boolean open = one.getValue().stream()
                    .allMatch(effect -> effect.open() && effect.file() != null && files.contains(effect.file()));
            if (open && Telling.mayBeNamed(before, one.getKey(), everOpen)) {
                everOpen.add(one.getKey());
                store.open(measure, one.getKey(), today);
                boolean inSum = before.stream()
                        .anyMatch(group -> group.members().stream()
                                .anyMatch(member -> member.unit().equals(one.getKey())));
                one.getValue().forEach(effect -> result(measure, place, effect, inSum, results));
            }
        }
        Telling.next(before, now, everOpen, today).stream()
                .filter(group -> group.toldOn().equals(today))
                .forEach(group -> store.keep(measure, group));
        store.keepOnlyResults(measure, results, today);
    }

    private static void result(
            Measure measure, Place place, StatedEffect effect, boolean inSum, List<OpenResult> results) {
        UUID file = effect.file();
        if (file != null) {
            results.add(new OpenResult(
                    effect.promise(),
                    file,
                    effect.siren(),
                    measure,
                    place,
                    BigDecimal.valueOf(effect.hundredths(), HUNDREDTHS),
                    effect.month(),
                    inSum));
        }
    }

    private Map<String, String> sizes(List<StatedEffect> stated) {
        Map<String, String> sizes = new HashMap<>();
        List<Siren> companies = stated.stream()
                .map(StatedEffect::siren)
                .distinct()
                .map(Siren::new)
                .toList();
        for (Company company : register.listCompanies(companies)) {
            String size = company.sizeClass();
            sizes.put(company.siren().number(), size == null ? UNKNOWN_SIZE : size);
        }
        return sizes;
    }
}
