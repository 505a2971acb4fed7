package fr.beffroi.workbench.accounts.statement;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be stated of a month by the viewer's side, with what was said before. */
@Component
public class Months {
    private final Promises promises;
    private final Statements statements;
    private final Register register;

    Months(Promises promises, Statements statements, Register register) {
        this.promises = promises;
        this.statements = statements;
        this.register = register;
    }

    /**
     * The lines of a month: what is missing first, then by day. A promise is asked for from the month it is due; or from the month before where it is a day
     * that has been promised. What is there for good is asked for no more.
     */
    @Transactional
    public List<MonthLine> list(LocalDate month) {
        Side side = Side.of(Viewers.current().role()).orElse(Side.COMPANY);
        Map<UUID, List<Statement>> said = statements.list().stream()
                .filter(one -> one.side() == side)
                .collect(Collectors.groupingBy(Statement::promise));
        List<Promise> asked = promises.list().stream()
                .filter(one -> isAsked(one, month, said.getOrDefault(one.id(), List.of())))
                .toList();
        Map<String, String> names =
                register
                        .listCompanies(asked.stream()
                                .map(one -> new Siren(one.siren()))
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(company -> company.siren().number(), Company::name));
        return asked.stream()
                .map(one -> line(
                        one,
                        month,
                        said.getOrDefault(one.id(), List.of()),
                        names.getOrDefault(one.siren(), one.siren())))
                .sorted(Comparator.comparing((MonthLine line) -> !line.isMissing())
                        .thenComparing(line -> line.promise().dueOn())
                        .thenComparing(line -> line.promise().kind())
                        .thenComparing(line -> line.promise().id()))
                .toList();
    }

    /** The line of one promise. */
    @Transactional
    public MonthLine get(Promise promise, LocalDate month) {
        Side side = Side.of(Viewers.current().role()).orElse(Side.COMPANY);
        return line(
                promise,
                month,
                statements.list(promise.id()).stream()
                        .filter(one -> one.side() == side)
                        .toList(),
                register.findCompany(new Siren(promise.siren()))
                        .map(Company::name)
                        .orElse(promise.siren()));
    }

    /**
     * Whether a side is asked for a promise in a month and has not said anything of it: a line of {@link #list} that is missing.
     *
     * @param own what this side said
     */
    public static boolean isMissing(Promise promise, LocalDate month, List<Statement> own) {
        return isAsked(promise, month, own) && line(promise, month, own, "").isMissing();
    }

    private static boolean isAsked(Promise promise, LocalDate month, List<Statement> saidBefore) {
        if (!promise.isFollowed() || !promise.madeOn().isBefore(month.plusMonths(1))) {
            return false;
        }
        if (promise.kind() == PromiseKind.ACTIVE_BY) {
            return promise.dueOn().isBefore(month.plusMonths(2))
                    && saidBefore.stream()
                            .noneMatch(one ->
                                    one.reachedOn() != null && one.month().isBefore(month));
        }
        return promise.dueOn().isBefore(month.plusMonths(1));
    }

    private static MonthLine line(Promise promise, LocalDate month, List<Statement> said, String companyName) {
        return new MonthLine(
                promise,
                companyName,
                said.stream()
                        .filter(one -> one.month().equals(month))
                        .reduce((first, second) -> second)
                        .orElse(null),
                said.stream()
                        .filter(one -> one.month().isBefore(month))
                        .max(Comparator.comparing(Statement::month).thenComparing(Statement::number))
                        .orElse(null),
                said.stream().map(Statement::proof).anyMatch(Objects::nonNull));
    }
}
