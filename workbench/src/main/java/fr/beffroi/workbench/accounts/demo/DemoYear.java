package fr.beffroi.workbench.accounts.demo;

import fr.beffroi.workbench.accounts.judgement.Judgements;
import fr.beffroi.workbench.accounts.promise.NewPromise;
import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Said;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes, the first time, a year of promises and statements of the demo's invented companies: from one seed, so that each demo shows the same year up to the
 * month it is begun in. Some come late, some are less than promised, some months and some companies say nothing.
 */
@Component
@Profile("demo")
@Order(40)
class DemoYear implements ApplicationRunner {
    private static final long SEED = 2028;
    private static final int COMPANIES = 30;
    private static final int MOST_INDEX = 80;
    private static final int MONTHS = 12;
    private static final int CENTS = 100;
    private static final double SILENT_COMPANIES = 0.1;
    private static final double SILENT_MONTHS = 0.12;
    private static final double BUYERS = 0.3;

    private final Promises promises;
    private final Statements statements;
    private final Judgements judgements;
    private final Programmes programmes;
    private final Register register;
    private final TransactionOperations transactions;

    DemoYear(
            Promises promises,
            Statements statements,
            Judgements judgements,
            Programmes programmes,
            Register register,
            TransactionOperations transactions) {
        this.promises = promises;
        this.statements = statements;
        this.judgements = judgements;
        this.programmes = programmes;
        this.register = register;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    if (promises.list().isEmpty()) {
                        programmes.list().stream().findFirst().ifPresent(this::make);
                    }
                }));
    }

    private void make(Programme programme) {
        SplittableRandom random = new SplittableRandom(SEED);
        LocalDate last = Statements.monthAsked(LocalDate.now());
        List<Siren> companies = IntStream.range(1, MOST_INDEX)
                .mapToObj(Siren::fictive)
                .filter(siren -> register.findCompany(siren).isPresent())
                .limit(COMPANIES)
                .toList();
        for (int index = 0; index < companies.size(); index++) {
            DemoLever lever = DemoLever.values()[index % DemoLever.values().length];
            make(programme, companies.get(index), lever, index, last, random);
        }
    }

    private void make(
            Programme programme, Siren company, DemoLever lever, int index, LocalDate last, SplittableRandom random) {
        LocalDate due = last.minusMonths(MONTHS - 1L)
                .plusWeeks(random.nextInt(36))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate made = due.minusMonths(5);
        long cost = Math.round(lever.costEuros * (0.8 + 0.4 * random.nextDouble())) * CENTS;
        long granted = Math.round(cost * (0.25 + 0.25 * random.nextDouble()) / CENTS) * CENTS;
        BigDecimal promised = BigDecimal.valueOf(Math.round(lever.most * (0.4 + 0.6 * random.nextDouble())));
        NewPromise.Of of = new NewPromise.Of(
                null,
                company.number(),
                programme.id().toString(),
                (lever == DemoLever.CERTIFICATION ? Axis.INDUSTRIAL_BASE : Axis.DRONES).code());
        NewPromise.OfLever named =
                new NewPromise.OfLever(null, "demo-" + index, lever.title, lever.kind, made.plusMonths(1), cost);
        Promise there = keep(of, named, lever, PromiseKind.ACTIVE_BY, null, due, made, granted, index);
        Promise cadence = keep(of, named, lever, lever.cadence, promised, due, made, granted, index);
        // The demo's own company always answers, but for the month that is asked for now.
        boolean isSilent = index > 0 && random.nextDouble() < SILENT_COMPANIES;
        long lateDays = Math.round(7 * lever.lateWeeks * -Math.log(1 - random.nextDouble())) - 7;
        LocalDate reached = due.plusDays(lateDays);
        long realCost = Math.round(cost * (1.06 + 0.1 * (random.nextDouble() + random.nextDouble() - 1)));
        double held = Math.min(1.1, 0.72 + 0.4 * random.nextDouble());
        boolean isTold = random.nextDouble() < BUYERS;
        boolean isSaid = false;
        for (LocalDate month = due.withDayOfMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean isMissing = random.nextDouble() < SILENT_MONTHS || (index == 0 && month.equals(last));
            boolean isThere = reached.isBefore(month.plusMonths(1));
            double runIn = Math.clamp((month.toEpochDay() - reached.toEpochDay()) / 90.0 + 0.6, 0, 1);
            if (isSilent || isMissing) {
                continue;
            }
            if (isThere && !isSaid) {
                statements.keep(there, month, Side.COMPANY, new Said(null, reached, realCost, false, "", null));
                isSaid = true;
            } else if (!isThere) {
                statements.keep(there, month, Side.COMPANY, said(null, "Pas encore en service."));
            }
            BigDecimal real = isThere ? share(promised, held * runIn) : BigDecimal.ZERO;
            statements.keep(cadence, month, Side.COMPANY, said(real, ""));
            if (isTold && cadence.kind() == PromiseKind.UNITS_PER_WEEK) {
                statements.keep(cadence, month, Side.BUYER, said(share(real, 0.95), ""));
            }
        }
        if (index % 3 == 0) {
            jobs(of, named, lever, due, made, granted, index, isSilent ? null : last);
        }
        if (index == 3) {
            judge(there);
        }
    }

    private void jobs(
            NewPromise.Of of,
            NewPromise.OfLever named,
            DemoLever lever,
            LocalDate due,
            LocalDate made,
            long granted,
            int index,
            @Nullable LocalDate last) {
        Promise jobs =
                keep(of, named, lever, PromiseKind.JOBS, BigDecimal.valueOf(2 + index % 4), due, made, granted, index);
        if (last != null && index > 0 && due.isBefore(last)) {
            statements.keep(jobs, last, Side.COMPANY, said(BigDecimal.valueOf(1 + index % 4), ""));
        }
    }

    private void judge(Promise promise) {
        judgements.judge(
                promise,
                "Démonstration : la machine a été livrée sans son outillage, et n’est pas en service à la date promise.");
        judgements.reply(
                promise,
                judgements.list(promise.id()).getFirst().id(),
                "Démonstration : l’outillage est commandé ; la mise en service est prévue avec lui.");
    }

    private Promise keep(
            NewPromise.Of of,
            NewPromise.OfLever named,
            DemoLever lever,
            PromiseKind kind,
            @Nullable BigDecimal quantity,
            LocalDate due,
            LocalDate made,
            long granted,
            int index) {
        String key = "demo/" + index + "/" + kind;
        promises.make(
                new NewPromise(key, of, named, lever.product, kind, quantity, kind.unit(), due, made, granted, false));
        return promises.list().stream()
                .filter(one -> one.siren().equals(of.siren()) && one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Said said(@Nullable BigDecimal quantity, String note) {
        return new Said(quantity, null, null, false, note, null);
    }

    private static BigDecimal share(BigDecimal quantity, double share) {
        return BigDecimal.valueOf(Math.round(quantity.doubleValue() * share));
    }
}
