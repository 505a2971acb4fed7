package fr.beffroi.bench.generator;

/** How large a benchmark model is. */
public enum BenchmarkSize {
    /** A workshop. */
    XS(52, 20, 2, 8, 10),
    /** A product with its suppliers. */
    S(104, 100, 3, 30, 40),
    /** A branch. */
    M(156, 400, 4, 150, 150),
    /** A region. */
    L(156, 2000, 5, 800, 600);

    final Shape shape;

    BenchmarkSize(int weeks, int items, int depth, int sites, int levers) {
        shape = new Shape(weeks, items, depth, sites, levers);
    }
}
