package fr.beffroi.workbench.rampup.stock;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to keep stock.
 *
 * @param products those that are to be delivered in time
 * @param places where stock is kept, the most valuable first
 * @param valueEuros of all of it
 * @param boundEuros no other placement is worth less
 * @param exact whether none is worth less by more than a millionth
 * @param gap largest share of the value that another placement could save
 * @param productsOnlyEuros what stock of the products alone would be worth
 * @param payers companies that would pay
 * @param worthless names of items of no value: stock of them counts as free
 */
public record StockAnswer(
        List<Product> products,
        List<Place> places,
        double valueEuros,
        double boundEuros,
        boolean exact,
        double gap,
        double productsOnlyEuros,
        List<Payer> payers,
        List<String> worthless) {

    /** Collections are copied. */
    public StockAnswer {
        products = List.copyOf(products);
        places = List.copyOf(places);
        payers = List.copyOf(payers);
        worthless = List.copyOf(worthless);
    }

    /**
     * A product.
     *
     * @param weeksWithoutStock from the first order on where nothing is in stock anywhere
     * @param quotedWeeks what its customers are quoted with the stock
     */
    public record Product(String item, String name, double weeksWithoutStock, double quotedWeeks) {}

    /**
     * A stock, and the lever that it becomes.
     *
     * @param units kept, rounded up to a thousandth
     * @param euros they are worth
     * @param coveredWeeks of demand
     * @param quotedWeeks what those it goes to are quoted
     * @param readyWeeks until it is there
     * @param company id of the company that pays, as {@link fr.beffroi.engine.stock.StockLevers} says; null: none is known
     */
    public record Place(
            String item,
            String name,
            double units,
            double euros,
            double coveredWeeks,
            double quotedWeeks,
            int readyWeeks,
            @Nullable String company) {}

    /**
     * A company that would pay.
     *
     * @param euros for all its stock
     * @param ownEuros what it can put in over the whole scenario
     */
    public record Payer(String company, String name, double euros, double ownEuros) {
        /** Whether the plan cannot start all of these levers with the company's own money. */
        public boolean isShort() {
            return euros > ownEuros;
        }
    }

    /** Of these. */
    static Product slowest(List<Product> products) {
        return products.stream()
                .reduce((one, other) -> other.weeksWithoutStock() > one.weeksWithoutStock() ? other : one)
                .orElseThrow();
    }

    /** The product that takes longest without stock. */
    public Product slowest() {
        return slowest(products);
    }

    /** By how much more than needed the products alone would cost, as a share. */
    public double saving() {
        return valueEuros <= 0 ? 0 : productsOnlyEuros / valueEuros - 1;
    }

    /** Whole euros: what is estimated is not known to the cent. */
    public static long rounded(double euros) {
        return Math.round(euros);
    }

    /** Whether stock is kept of one of these items. */
    public boolean keepsAny(Set<String> items) {
        return places.stream().map(Place::item).anyMatch(items::contains);
    }

    /** The name of a company that pays; empty where none is known. */
    public String payerName(@Nullable String company) {
        return payers.stream()
                .filter(payer -> payer.company().equals(company))
                .map(Payer::name)
                .findFirst()
                .orElse("");
    }
}
