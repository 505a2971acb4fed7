package fr.beffroi.workbench.funding.request;

import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A project's cash month by month, in cents: what leaves when costs are paid, what comes when funders pay. The company's own share is there from the first
 * month on, so that a balance below zero is what it must bridge.
 *
 * @param flows in the order of their months
 * @param undated costs that have neither a month nor a day of order, by their row from 1: they are in no month
 * @param faults of what is typed for the cash alone, by the name of the field on the page
 */
public record CashPlan(List<Flow> flows, List<Integer> undated, Map<String, TypedFields.Fault> faults) {
    private static final int CENTS = 2;
    /** More months than this are shown only where something happens. */
    private static final int MOST_MONTHS = 48;

    public CashPlan {
        flows = List.copyOf(flows);
        undated = List.copyOf(undated);
        faults = Map.copyOf(faults);
    }

    /** Who pays, or what is paid. */
    public enum Kind {
        COST,
        SELF,
        LOAN,
        ADVANCE,
        INSTALMENT,
        BALANCE,
        FUNDER
    }

    /**
     * Money that comes or leaves.
     *
     * @param name of the cost or the funder; empty for others
     * @param cents more than 0, also where it leaves
     */
    public record Flow(Kind kind, String name, YearMonth month, long cents) {
        /** To be shown. */
        public BigDecimal euros() {
            return BigDecimal.valueOf(cents, CENTS);
        }
    }

    /** A month with the balance at its end. */
    public record Month(YearMonth month, long outCents, long inCents, long balanceCents) {
        /** What leaves. */
        public BigDecimal out() {
            return BigDecimal.valueOf(outCents, CENTS);
        }

        /** What comes. */
        public BigDecimal in() {
            return BigDecimal.valueOf(inCents, CENTS);
        }

        /** What is left. */
        public BigDecimal balance() {
            return BigDecimal.valueOf(balanceCents, CENTS);
        }
    }

    /** From the first month in which something happens to the last. */
    public List<Month> months() {
        TreeMap<YearMonth, long[]> sums = new TreeMap<>();
        for (Flow flow : flows) {
            sums.computeIfAbsent(flow.month(), month -> new long[2])[flow.kind() == Kind.COST ? 0 : 1] += flow.cents();
        }
        if (sums.isEmpty()) {
            return List.of();
        }
        boolean all = sums.firstKey().plusMonths(MOST_MONTHS).isAfter(sums.lastKey());
        List<Month> months = new ArrayList<>();
        long balance = 0;
        for (YearMonth month = sums.firstKey(); !month.isAfter(sums.lastKey()); month = month.plusMonths(1)) {
            long[] sum = sums.getOrDefault(month, new long[2]);
            balance += sum[1] - sum[0];
            if (all || sums.containsKey(month)) {
                months.add(new Month(month, sum[0], sum[1], balance));
            }
        }
        return months;
    }

    /** The first month in which the balance is lowest; empty where nothing has a month. */
    public Optional<Month> lowest() {
        return months().stream()
                .min(Comparator.comparingLong(Month::balanceCents).thenComparing(Month::month));
    }

    /** The flows of a month. */
    public List<Flow> listOf(YearMonth month) {
        return flows.stream().filter(flow -> flow.month().equals(month)).toList();
    }

    /** Its drawing; of no use where there are no months. */
    public CashChart chart() {
        return CashChart.of(months());
    }

    /** Reads it from a request as it was typed, however faulty: what has no amount yet is left out. */
    public static CashPlan read(TypedRequest typed) {
        return new CashPlanReader(typed.texts()).read();
    }
}
