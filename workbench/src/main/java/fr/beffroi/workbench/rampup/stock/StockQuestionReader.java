package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what was typed about a wish; what is empty is as usual, but for the lead time. Reasons of faults are the ends of {@code stock.fault.}. */
final class StockQuestionReader {
    private static final BigDecimal MOST_VARIATION = BigDecimal.valueOf(1_000);
    private static final BigDecimal LEAST_SERVICE_LEVEL = BigDecimal.valueOf(50);
    private static final BigDecimal ALL_WEEKS = BigDecimal.valueOf(100);
    private static final int PERCENT_DIGITS = 2;

    private final TypedFields<StockField> fields;
    private final RampUpModel model;

    private StockQuestionReader(TypedFields<StockField> fields, RampUpModel model) {
        this.fields = fields;
        this.model = model;
    }

    /** The question, or all that is wrong with what was typed. */
    record Read(Optional<StockQuestion> question, Map<StockField, TypedFields.Fault> faults) {}

    static Read read(Map<StockField, String> typed, RampUpModel model) {
        TypedFields<StockField> fields = new TypedFields<>(typed);
        StockQuestion question = new StockQuestionReader(fields, model).question();
        return new Read(fields.faults().isEmpty() ? Optional.of(question) : Optional.empty(), fields.faults());
    }

    private StockQuestion question() {
        return new StockQuestion(
                product(),
                leadTimeWeeks(),
                share(
                        StockField.VARIATION,
                        StockQuestion.USUAL_VARIATION,
                        percent -> percent.signum() >= 0 && percent.compareTo(MOST_VARIATION) <= 0),
                share(
                        StockField.SERVICE_LEVEL,
                        StockQuestion.USUAL_SERVICE_LEVEL,
                        percent -> percent.compareTo(LEAST_SERVICE_LEVEL) >= 0 && percent.compareTo(ALL_WEEKS) < 0));
    }

    private int product() {
        String item = fields.text(StockField.PRODUCT);
        if (item.isEmpty()) {
            return StockQuestion.ALL;
        }
        List<String> targets = model.targets().stream().map(Target::item).toList();
        if (!targets.contains(item)) {
            fields.fault(StockField.PRODUCT, "product");
        }
        return targets.indexOf(item);
    }

    private int leadTimeWeeks() {
        if (fields.text(StockField.LEAD_TIME_WEEKS).isEmpty()) {
            fields.fault(StockField.LEAD_TIME_WEEKS, "missing");
        }
        return fields.whole(StockField.LEAD_TIME_WEEKS);
    }

    private double share(StockField field, double usual, Predicate<BigDecimal> right) {
        if (fields.text(field).isEmpty()) {
            return usual;
        }
        BigDecimal percent = fields.number(field);
        if (!right.test(percent) || percent.stripTrailingZeros().scale() > PERCENT_DIGITS) {
            fields.fault(field, field.pageName());
        }
        return percent.movePointLeft(PERCENT_DIGITS).doubleValue();
    }
}
