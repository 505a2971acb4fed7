package fr.beffroi.workbench.funding.request;

import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cash of a request. Where no month is typed: a cost is paid in the month it is ordered; the company's share, a loan and an advance are there in
 * the first month of a cost; an instalment comes in the last one; other funders and the balance pay in the month after it.
 */
final class CashPlanReader {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})\\s*/\\s*(\\d{4})");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MONTHS = 12;

    private final Map<String, String> typed;
    private final Map<String, TypedFields.Fault> faults = new LinkedHashMap<>();
    private final List<CashPlan.Flow> flows = new ArrayList<>();

    CashPlanReader(Map<String, String> typed) {
        this.typed = typed;
    }

    CashPlan read() {
        List<Integer> undated = new ArrayList<>();
        TreeSet<YearMonth> months = new TreeSet<>();
        for (int row = 1; row <= RowField.Group.COST.lastTyped(typed); row++) {
            long cents = cents(RowField.COST_AMOUNT.name(row));
            YearMonth month = month(RowField.COST_PAID_IN.name(row));
            LocalDate order = new TypedFields<>(typed).day(RowField.COST_ORDER_ON.name(row));
            YearMonth paid = month == null && order != null ? YearMonth.from(order) : month;
            if (cents > 0 && paid == null) {
                undated.add(row);
            } else if (cents > 0 && paid != null) {
                months.add(paid);
                add(CashPlan.Kind.COST, text(RowField.COST_LABEL.name(row)), paid, cents);
            }
        }
        if (!months.isEmpty()) {
            readMoney(months.first(), months.last());
        }
        checkMonths();
        flows.sort(Comparator.comparing(CashPlan.Flow::month).thenComparing(CashPlan.Flow::kind));
        return new CashPlan(flows, undated, faults);
    }

    private void readMoney(YearMonth first, YearMonth last) {
        YearMonth after = last.plusMonths(1);
        add(CashPlan.Kind.SELF, "", first, cents(RequestField.SELF.pageName()));
        add(CashPlan.Kind.LOAN, "", month(RequestField.LOAN_IN, first), cents(RequestField.LOAN.pageName()));
        long asked = cents(RequestField.ASKED.pageName());
        long advance = amount(RequestField.ADVANCE);
        long instalment = amount(RequestField.INSTALMENT);
        if (advance + instalment > asked) {
            RequestField field = advance > asked ? RequestField.ADVANCE : RequestField.INSTALMENT;
            faults.putIfAbsent(field.pageName(), new TypedFields.Fault("instalments", text(field.pageName())));
        }
        // What is at fault is not left out: the sum stays what is asked.
        long early = Math.min(advance, asked);
        long middle = Math.min(instalment, asked - early);
        add(CashPlan.Kind.ADVANCE, "", month(RequestField.ADVANCE_IN, first), early);
        add(CashPlan.Kind.INSTALMENT, "", month(RequestField.INSTALMENT_IN, last), middle);
        add(CashPlan.Kind.BALANCE, "", month(RequestField.BALANCE_IN, after), asked - early - middle);
        for (int row = 1; row <= RowField.Group.FUNDER.lastTyped(typed); row++) {
            YearMonth paid = month(RowField.FUNDER_PAID_IN.name(row));
            add(
                    CashPlan.Kind.FUNDER,
                    text(RowField.FUNDER_NAME.name(row)),
                    Objects.requireNonNullElse(paid, after),
                    cents(RowField.FUNDER_AMOUNT.name(row)));
        }
    }

    /** Also those whose money is not typed yet. */
    private void checkMonths() {
        for (RequestField field : RequestField.values()) {
            if (field.type() == RequestField.Type.MONTH) {
                month(field.pageName());
            }
        }
        for (int row = 1; row <= RowField.Group.FUNDER.lastTyped(typed); row++) {
            month(RowField.FUNDER_PAID_IN.name(row));
        }
        amount(RequestField.ADVANCE);
        amount(RequestField.INSTALMENT);
    }

    private void add(CashPlan.Kind kind, String name, YearMonth month, long cents) {
        if (cents > 0) {
            flows.add(new CashPlan.Flow(kind, name, month, cents));
        }
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** What is no amount is told elsewhere, where the amount is asked. */
    private long cents(String name) {
        TypedFields<String> fields = new TypedFields<>(typed);
        long cents = fields.cents(name, false);
        return fields.faults().isEmpty() ? cents : 0;
    }

    private long amount(RequestField field) {
        TypedFields<String> fields = new TypedFields<>(typed);
        long cents = fields.cents(field.pageName(), false);
        fields.faults().forEach(faults::putIfAbsent);
        return fields.faults().isEmpty() ? cents : 0;
    }

    private YearMonth month(RequestField field, YearMonth usual) {
        return Objects.requireNonNullElse(month(field.pageName()), usual);
    }

    private @Nullable YearMonth month(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        int year = 0;
        int month = 0;
        if (yearFirst.matches()) {
            year = Integer.parseInt(yearFirst.group(1));
            month = Integer.parseInt(yearFirst.group(2));
        } else if (monthFirst.matches()) {
            month = Integer.parseInt(monthFirst.group(1));
            year = Integer.parseInt(monthFirst.group(2));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS) {
            faults.putIfAbsent(name, new TypedFields.Fault("month", text));
            return null;
        }
        return YearMonth.of(year, month);
    }
}
