package fr.beffroi.workbench.accounts.effect;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promise against effect by a month, as far as the viewer may see it. */
@Service
@Transactional
public class Effects {
    private final Promises promises;
    private final Statements statements;
    private final Register register;

    Effects(Promises promises, Statements statements, Register register) {
        this.promises = promises;
        this.statements = statements;
        this.register = register;
    }

    /** All promises with what came of them by the end of a month; those that were made later, or ended with their aid, are left out. */
    public List<Fact> listFacts(LocalDate month) {
        return listFacts(
                promises.list(), statements.list().stream().collect(Collectors.groupingBy(Statement::promise)), month);
    }

    /** As {@link #listFacts(LocalDate)}, those of one scenario's levers. */
    public List<Fact> listFactsOfScenario(UUID scenario, LocalDate month) {
        List<Promise> own = promises.listOfScenario(scenario);
        return listFacts(own, statements.listByPromise(own), month);
    }

    private List<Fact> listFacts(List<Promise> some, Map<UUID, List<Statement>> said, LocalDate month) {
        List<Promise> all = some.stream()
                .filter(one -> one.madeOn().isBefore(month.plusMonths(1)))
                .filter(Promise::isCounted)
                .toList();
        Map<String, String> sizes =
                register
                        .listCompanies(
                                all.stream().map(one -> new Siren(one.siren())).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(
                                company -> company.siren().number(),
                                company -> Objects.requireNonNullElse(company.sizeClass(), "")));
        return all.stream()
                .map(one -> Fact.of(
                        one, sizes.getOrDefault(one.siren(), ""), said.getOrDefault(one.id(), List.of()), month))
                .toList();
    }

    /** Measures of each kind in each group, of promises that are due: groups in the order of what was promised most. */
    public static List<Measure> measure(List<Fact> facts, Grouping grouping) {
        Map<String, Map<PromiseKind, List<Fact>>> groups = facts.stream()
                .filter(Fact::isDue)
                .collect(Collectors.groupingBy(
                        grouping::keyOf,
                        TreeMap::new,
                        Collectors.groupingBy(fact -> fact.promise().kind(), TreeMap::new, Collectors.toList())));
        List<Measure> measures = new ArrayList<>();
        groups.forEach((group, kinds) -> kinds.forEach((kind, own) -> measures.add(Measure.of(group, kind, own))));
        measures.sort(Comparator.comparing(Measure::kind)
                .thenComparing(Comparator.comparing(Measure::promised).reversed())
                .thenComparing(Measure::group));
        return measures;
    }

    /** Measures of each kind over all. */
    public static List<Measure> total(List<Fact> facts) {
        return facts.stream()
                .filter(Fact::isDue)
                .collect(Collectors.groupingBy(fact -> fact.promise().kind(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Measure.of("", entry.getKey(), entry.getValue()))
                .toList();
    }
}
