package fr.beffroi.bench.generator;

/**
 * How much there is of everything in a benchmark model.
 *
 * @param depth levels of the bill of materials below the products
 */
public record Shape(int weeks, int items, int depth, int sites, int levers) {
    /** Three years, with sites and levers in proportion to that many items. */
    public static Shape ofItems(int items) {
        return new Shape(156, items, 4, Math.max(1, items * 2 / 5), items * 3 / 10);
    }
}
