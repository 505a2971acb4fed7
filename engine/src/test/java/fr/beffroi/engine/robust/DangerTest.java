package fr.beffroi.engine.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of all that could be bought against a danger. */
class DangerTest {
    private static final Purchase LEVER = new Purchase("second-source", List.of(), List.of(), 1_000, 90, 9);

    @Test
    void ofStockTheLargestSizeThatStillPaysIsTold() {
        Purchase quarter = stock(100, 10, "bulb");
        Purchase half = stock(200, 19, "bulb");
        Purchase whole = stock(400, 22, "bulb");
        assertThat(danger(quarter, half, whole).bestPurchases()).containsExactly(half);
    }

    @Test
    void severalItemsAreNotToldWhereOneOfThemSavesAsMuch() {
        Purchase one = stock(100, 10, "bulb");
        Purchase both = stock(150, 10, "bulb", "shade");
        Purchase more = stock(200, 20, "bulb", "wire");
        assertThat(danger(one, both, more).bestPurchases()).containsExactlyInAnyOrder(one, more);
    }

    @Test
    void aLeverIsToldHoweverCheapTheStock() {
        Purchase stock = stock(100, 95, "bulb");
        assertThat(danger(stock, LEVER).bestPurchases()).containsExactly(stock, LEVER);
    }

    private static Purchase stock(double euros, double saved, String... items) {
        return new Purchase(
                null,
                List.of(),
                Stream.of(items).map(item -> new Purchase.Stock(item, euros)).toList(),
                euros,
                saved,
                1);
    }

    private static Danger danger(Purchase... purchases) {
        return new Danger(
                new Loss(new LossElement(LossElement.Kind.SUPPLIER, "supplier"), 0, 12),
                new LossOutcome(100, 0, null),
                100,
                10,
                null,
                Stream.of(purchases).sorted(Purchase.BY_SAVING_PER_EURO).toList(),
                List.of(),
                true);
    }
}
