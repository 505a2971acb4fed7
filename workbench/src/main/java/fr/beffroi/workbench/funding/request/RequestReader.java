package fr.beffroi.workbench.funding.request;

import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a request as it was typed: whole, or with everything that is missing or at fault, by the name of its field. */
public final class RequestReader {
    private static final Set<CostKind> INVESTMENTS =
            Set.of(CostKind.MACHINE, CostKind.USED_MACHINE, CostKind.BUILDING, CostKind.INTANGIBLE);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 200;
    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TypedFields<String> fields;
    private final Map<String, String> typed;
    private final boolean deMinimis;

    private RequestReader(Map<String, String> typed, boolean deMinimis) {
        this.typed = typed;
        this.fields = new TypedFields<>(typed);
        this.deMinimis = deMinimis;
    }

    /**
     * What came of reading.
     *
     * @param request null where something is missing or at fault
     * @param faults by the name of the field on the page
     */
    public record Outcome(@Nullable GrantRequest request, Map<String, TypedFields.Fault> faults) {}

    /**
     * Reads a request.
     *
     * @param deMinimis whether it rests on de minimis, so that aid received must be declared
     */
    public static Outcome read(TypedRequest typed, boolean deMinimis) {
        RequestReader reader = new RequestReader(typed.texts(), deMinimis);
        GrantRequest request = reader.request();
        return reader.fields.faults().isEmpty()
                ? new Outcome(request, Map.of())
                : new Outcome(null, reader.fields.faults());
    }

    private GrantRequest request() {
        String title = needed(RequestField.TITLE.pageName(), LONGEST_TITLE);
        String project = needed(RequestField.PROJECT.pageName(), Integer.MAX_VALUE);
        SizeClass size = fields.choice(RequestField.SIZE.pageName(), SizeClass.class, SizeClass.SMALL);
        List<GrantRequest.Cost> costs = costs();
        long asked = fields.cents(RequestField.ASKED.pageName(), true);
        GrantRequest request = new GrantRequest(
                title,
                project,
                size,
                costs,
                funders(),
                asked,
                fields.cents(RequestField.SELF.pageName(), false),
                fields.cents(RequestField.LOAN.pageName(), false),
                fields.whole(RequestField.JOBS.pageName()),
                fields.text(RequestField.OWN_FUNDS.pageName()).isEmpty()
                        ? null
                        : (Long) fields.cents(RequestField.OWN_FUNDS.pageName(), false),
                fields.day(RequestField.LAST_REDUNDANCY_ON.pageName()),
                fields.yes(RequestField.IN_DIFFICULTY.pageName()),
                fields.yes(RequestField.RECOVERY_OPEN.pageName()),
                fields.yes(RequestField.DISADVANTAGED.pageName()),
                iban());
        CashPlan.read(new TypedRequest(typed)).faults().forEach(fields.faults()::putIfAbsent);
        if (fields.faults().isEmpty()) {
            checkPlan(request);
        }
        stated(RequestField.NOTHING_ORDERED);
        if (deMinimis) {
            stated(RequestField.DE_MINIMIS_DECLARED);
        }
        stated(RequestField.TRUE);
        return request;
    }

    private List<GrantRequest.Cost> costs() {
        List<GrantRequest.Cost> costs = new ArrayList<>();
        int rows = Math.max(1, RowField.Group.COST.lastTyped(typed));
        for (int row = 1; row <= rows; row++) {
            costs.add(cost(row));
        }
        return costs;
    }

    private GrantRequest.Cost cost(int row) {
        CostKind kind = fields.choice(RowField.COST_KIND.name(row), CostKind.class, CostKind.MACHINE);
        String purposeName = RowField.COST_PURPOSE.name(row);
        Purpose purpose =
                INVESTMENTS.contains(kind) || !fields.text(purposeName).isEmpty()
                        ? fields.choice(purposeName, Purpose.class, Purpose.NONE)
                        : Purpose.NONE;
        String age = RowField.COST_AGE.name(row);
        String orderName = RowField.COST_ORDER_ON.name(row);
        LocalDate order = fields.day(orderName);
        if (fields.text(orderName).isEmpty()) {
            fields.fault(orderName, "missing");
        }
        return new GrantRequest.Cost(
                needed(RowField.COST_LABEL.name(row), LONGEST_NAME),
                kind,
                purpose,
                fields.cents(RowField.COST_AMOUNT.name(row), true),
                needed(RowField.COST_SUPPLIER.name(row), LONGEST_NAME),
                Objects.requireNonNullElse(order, LocalDate.EPOCH),
                fields.text(age).isEmpty() ? null : (Integer) fields.whole(age));
    }

    private List<GrantRequest.Funder> funders() {
        List<GrantRequest.Funder> funders = new ArrayList<>();
        for (int row = 1; row <= RowField.Group.FUNDER.lastTyped(typed); row++) {
            String intensityName = RowField.FUNDER_INTENSITY.name(row);
            BigDecimal percent = fields.number(intensityName);
            if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                fields.fault(intensityName, "percent");
            }
            funders.add(new GrantRequest.Funder(
                    needed(RowField.FUNDER_NAME.name(row), LONGEST_NAME),
                    fields.cents(RowField.FUNDER_AMOUNT.name(row), true),
                    fields.text(intensityName).isEmpty() ? null : percent.movePointLeft(CENTS),
                    fields.choice(
                            RowField.FUNDER_STATUS.name(row), GrantRequest.Status.class, GrantRequest.Status.ASKED)));
        }
        return funders;
    }

    private String iban() {
        String text = needed(RequestField.IBAN.pageName(), LONGEST_NAME);
        return Iban.parse(text).orElseGet(() -> {
            fields.fault(RequestField.IBAN.pageName(), "iban");
            return "";
        });
    }

    /** One financing plan: what comes in is what goes out. The difference stands in the fault, in euros. */
    private void checkPlan(GrantRequest request) {
        long missing = request.costCents() - request.planCents();
        if (missing != 0) {
            fields.faults()
                    .put(
                            RequestField.ASKED.pageName(),
                            new TypedFields.Fault(
                                    missing > 0 ? "plan.short" : "plan.over",
                                    BigDecimal.valueOf(Math.abs(missing), CENTS).toPlainString()));
        }
    }

    private void stated(RequestField field) {
        if (!fields.yes(field.pageName())) {
            fields.fault(field.pageName(), "stated");
        }
    }

    private String needed(String name, int longest) {
        String text = fields.text(name);
        if (text.isEmpty()) {
            fields.fault(name, "missing");
        } else if (text.length() > longest) {
            fields.fault(name, "long");
        }
        return text;
    }
}
