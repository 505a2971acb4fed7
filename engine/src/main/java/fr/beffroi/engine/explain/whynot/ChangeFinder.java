package fr.beffroi.engine.explain.whynot;

import fr.beffroi.engine.explain.whynot.SmallestChange.Kind;
import fr.beffroi.engine.explain.whynot.SmallestChange.Result;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.Deadline;

/** Looks for the smallest change of one thing with which the best plan has the lever. */
final class ChangeFinder {
    /** A change is found to this share of itself, from above. */
    private static final double PRECISION = 0.01;
    /** No smaller share of the largest change is looked for. */
    private static final double SMALLEST = 1e-6;

    private final WhatIf whatIf;
    private final BestPlan without;
    private final Deadline deadline;

    ChangeFinder(WhatIf whatIf, BestPlan without, Deadline deadline) {
        this.whatIf = whatIf;
        this.without = without;
        this.deadline = deadline;
    }

    SmallestChange cost() {
        return smallest(Kind.COST, 1);
    }

    SmallestChange aid(double costEuros) {
        return smallest(Kind.AID, costEuros);
    }

    /** Whole weeks. Without weekly costs sooner is never worse; with them each number of weeks is looked at. */
    SmallestChange delay(Lever lever) {
        if (lever.delayWeeks() == 0) {
            return new SmallestChange(Kind.DELAY, Result.NEVER, 0);
        }
        if (lever.costPerWeekEuros() > 0) {
            for (int weeks = 1; weeks <= lever.delayWeeks(); weeks++) {
                if (isChosen(Kind.DELAY, weeks)) {
                    return new SmallestChange(Kind.DELAY, Result.FOUND, weeks);
                }
            }
            return nothing(Kind.DELAY);
        }
        if (!isChosen(Kind.DELAY, lever.delayWeeks())) {
            return nothing(Kind.DELAY);
        }
        int not = 0;
        int enough = lever.delayWeeks();
        while (enough - not > 1 && !deadline.getAsBoolean()) {
            int middle = (not + enough) / 2;
            if (isChosen(Kind.DELAY, middle)) {
                enough = middle;
            } else {
                not = middle;
            }
        }
        return deadline.getAsBoolean()
                ? new SmallestChange(Kind.DELAY, Result.UNKNOWN, 0)
                : new SmallestChange(Kind.DELAY, Result.FOUND, enough);
    }

    private SmallestChange smallest(Kind kind, double largest) {
        if (largest <= 0 || !isChosen(kind, largest)) {
            return nothing(kind);
        }
        double not = 0;
        double enough = largest;
        while (enough - not > PRECISION * enough && enough > SMALLEST * largest && !deadline.getAsBoolean()) {
            double middle = (not + enough) / 2;
            if (isChosen(kind, middle)) {
                enough = middle;
            } else {
                not = middle;
            }
        }
        return deadline.getAsBoolean()
                ? new SmallestChange(kind, Result.UNKNOWN, 0)
                : new SmallestChange(kind, Result.FOUND, enough);
    }

    private SmallestChange nothing(Kind kind) {
        return new SmallestChange(kind, deadline.getAsBoolean() ? Result.UNKNOWN : Result.NEVER, 0);
    }

    private boolean isChosen(Kind kind, double amount) {
        return whatIf.isChosen(kind, amount, without);
    }
}
