package fr.beffroi.workbench.rampup.stock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.rampup.SmallScenario;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed about a wish. */
class StockQuestionReaderTest {
    @Test
    void percentsAreReadAsSharesAndWhatIsEmptyIsAsUsual() {
        assertThat(read("lampe", "2", "12,5", "97,5").question()).contains(new StockQuestion(0, 2, 0.125, 0.975));
        assertThat(read("", "0", "", "").question()).contains(new StockQuestion(StockQuestion.ALL, 0, 0.2, 0.95));
        assertThat(read("", " 3 ", "0", "50 %").question()).contains(new StockQuestion(StockQuestion.ALL, 3, 0, 0.5));
    }

    @Test
    void whatCannotBeIsAllSaidAtOnce() {
        assertThat(reasons(read("lampion", "deux", "-3", "100")))
                .isEqualTo(Map.of(
                        StockField.PRODUCT, "product",
                        StockField.LEAD_TIME_WEEKS, "whole",
                        StockField.VARIATION, "variation",
                        StockField.SERVICE_LEVEL, "service"));
        assertThat(reasons(read("", "", "beaucoup", "0,95")))
                .isEqualTo(Map.of(
                        StockField.LEAD_TIME_WEEKS, "missing",
                        StockField.VARIATION, "number",
                        StockField.SERVICE_LEVEL, "service"));
        assertThat(reasons(read("", "-1", "1000,01", "99,999")))
                .isEqualTo(Map.of(
                        StockField.LEAD_TIME_WEEKS, "whole",
                        StockField.VARIATION, "variation",
                        StockField.SERVICE_LEVEL, "service"));
        assertThat(read("", "-1", "", "").question()).isEmpty();
    }

    private static Map<StockField, String> reasons(StockQuestionReader.Read read) {
        Map<StockField, String> reasons = new EnumMap<>(StockField.class);
        read.faults().forEach((field, fault) -> reasons.put(field, fault.reason()));
        return reasons;
    }

    private static StockQuestionReader.Read read(String product, String weeks, String variation, String service) {
        return StockQuestionReader.read(
                Map.of(
                        StockField.PRODUCT, product,
                        StockField.LEAD_TIME_WEEKS, weeks,
                        StockField.VARIATION, variation,
                        StockField.SERVICE_LEVEL, service),
                SmallScenario.model().model());
    }
}
