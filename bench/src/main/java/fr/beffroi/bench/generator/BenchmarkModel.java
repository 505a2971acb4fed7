package fr.beffroi.bench.generator;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.worlds.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes benchmark models: a product whose cadence is to double along an S, in a region with bottlenecks and little money. */
public final class BenchmarkModel {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    private BenchmarkModel() {}

    /** The model of that size, variant and seed; always the same one. */
    @SuppressWarnings(
            "EnumOrdinal") // a seed of its own for each kind: the order of the constants is part of the benchmark
    public static RampUpModel generate(BenchmarkSize size, BenchmarkVariant variant, long seed) {
        Dice dice = new Dice(seed * 100 + size.ordinal() * 10L + variant.ordinal());
        return generate(nameOf(size, variant, seed), size.shape, variant, dice);
    }

    /** A model of one finished product with that many items in all, and of that seed; always the same one. */
    public static RampUpModel generate(Shape shape, long seed) {
        return generate("%d-items-%d".formatted(shape.items(), seed), shape, BenchmarkVariant.PLAIN, new Dice(seed));
    }

    private static RampUpModel generate(String name, Shape size, BenchmarkVariant variant, Dice dice) {
        BillOfMaterials bom = BillOfMaterials.draw(dice, size, variant);
        Workshops workshops = Workshops.draw(dice, size, variant, bom);
        List<Lever> levers = LeverOffer.draw(dice, size, variant, workshops);
        double allCosts = levers.stream()
                .mapToDouble(lever -> lever.totalCostEuros(0, size.weeks()))
                .sum();
        double publicEuros = Math.round(variant.budgetShare() * allCosts);
        return new RampUpModel(
                name,
                START,
                size.weeks(),
                "EUR",
                workshops.items(),
                bom.lines(),
                drawCompanies(dice, size, variant, levers),
                workshops.sites(),
                workshops.resources(),
                workshops.routes(),
                workshops.sources(),
                levers,
                programmes(size, variant, publicEuros),
                bom.targets(),
                new Budget(publicEuros, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }

    /** How that model is called, and its file. */
    public static String nameOf(BenchmarkSize size, BenchmarkVariant variant, long seed) {
        return size + "-" + seed
                + (variant == BenchmarkVariant.PLAIN ? "" : "-" + variant.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<Company> drawCompanies(Dice dice, Shape size, BenchmarkVariant variant, List<Lever> levers) {
        List<Company> companies = new ArrayList<>();
        for (int n = 0; n < size.sites(); n++) {
            String id = "C%04d".formatted(n);
            double costs = levers.stream()
                    .filter(lever -> id.equals(lever.company()))
                    .mapToDouble(lever -> lever.totalCostEuros(0, size.weeks()))
                    .sum();
            double own = Math.round(dice.real(0.25, 0.6) * costs);
            double used = dice.chance(0.2) ? dice.oneOf(299_000.0, dice.real(50_000, 250_000)) : 0;
            String group = variant == BenchmarkVariant.FULL && dice.chance(0.18) ? "G" + dice.between(1, 2) : null;
            companies.add(new Company(id, "Company " + n, own, used, group));
        }
        return companies;
    }

    private static List<Programme> programmes(Shape size, BenchmarkVariant variant, double publicEuros) {
        if (variant != BenchmarkVariant.FULL) {
            return List.of(
                    new Programme("pass", "Pass", publicEuros, null, 0.7, 300_000, 0, true, 0, size.weeks() - 1));
        }
        Map<Integer, Double> byYear = new TreeMap<>();
        for (int n = 0; n < 3; n++) {
            byYear.put(START.getYear() + n, Math.round((0.5 - 0.1 * n) * publicEuros * 100) / 100.0);
        }
        return List.of(
                new Programme("pass", "Pass", publicEuros, byYear, 0.7, 300_000, 3_000, true, 0, size.weeks() - 1),
                new Programme("invest", "Invest", publicEuros, null, 0.2, 200_000, 0, false, 0, size.weeks() * 2 / 3));
    }
}
