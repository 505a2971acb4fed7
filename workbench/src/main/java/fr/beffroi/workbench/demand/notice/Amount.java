package fr.beffroi.workbench.demand.notice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money as a notice says it, without value added tax where the schema says so.
 *
 * @param currency ISO 4217
 */
public record Amount(BigDecimal value, String currency) {
    private static final BigDecimal SMALLEST = BigDecimal.ONE;
    private static final BigDecimal LARGEST = new BigDecimal("1e13");

    /** Empty where the text is no amount above 0: publishers write 0, 0.01 and "NC" for what they do not say. */
    public static Optional<Amount> parse(String text, String currency) {
        try {
            BigDecimal value =
                    new BigDecimal(text.replace(" ", "").replace("\u00a0", "").replace(',', '.'));
            boolean said = value.compareTo(SMALLEST) > 0 && value.compareTo(LARGEST) < 0;
            return said ? Optional.of(new Amount(value, currency)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
