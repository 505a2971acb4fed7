package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be decided, and the money for it. Where all limits on money were tight at once, only the tightest would matter: so each
 * world picks a few that are tight, drawn below what its levers need, and leaves the others away or wide.
 */
record Offer(List<Company> companies, List<Lever> levers, List<Programme> programmes, Budget budget) {

    /** Limits on public money of which a world picks some to be tight. */
    private enum Limit {
        ENVELOPE,
        ENVELOPE_BY_YEAR,
        INTENSITY,
        CAP_PER_COMPANY,
        MINIMUM_GRANT,
        DE_MINIMIS,
        WINDOW,
        SHARE,
        BUDGET,
        NO_BUDGET
    }

    static Offer draw(Dice dice, int weeks, LocalDate start, Factory factory) {
        int programmeCount = dice.oneOf(0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2);
        List<String> programmeIds = List.of("pass", "invest").subList(0, programmeCount);
        Set<Limit> tight = EnumSet.noneOf(Limit.class);
        for (int n = dice.between(1, 3); n > 0; n--) {
            // What counts per undertaking binds only where several levers of one meet it: it is drawn more often.
            tight.add(
                    dice.chance(0.25)
                            ? dice.oneOf(Limit.CAP_PER_COMPANY, Limit.DE_MINIMIS)
                            : dice.oneOf(Limit.values()));
        }
        List<Lever> levers = Levers.draw(dice, weeks, factory, programmeIds, tight.contains(Limit.SHARE));
        return new Draft(dice, weeks, start, levers, tight).draw(factory.companyCount(), programmeIds);
    }

    /** The cost of a lever started early. */
    private static double costOf(Lever lever, int weeks) {
        return lever.totalCostEuros(Math.min(lever.earliestWeek(), weeks - 1 - lever.delayWeeks()), weeks);
    }

    private static final class Draft {
        private final Dice dice;
        private final int weeks;
        private final LocalDate start;
        private final List<Lever> levers;
        private final Set<Limit> tight;
        private final double allCosts;
        private final List<Company> companies = new ArrayList<>();
        private double ceiling = Budget.DE_MINIMIS_CEILING_EUROS;

        Draft(Dice dice, int weeks, LocalDate start, List<Lever> levers, Set<Limit> tight) {
            this.dice = dice;
            this.weeks = weeks;
            this.start = start;
            this.levers = levers;
            this.tight = tight;
            this.allCosts = levers.stream().mapToDouble(l -> costOf(l, weeks)).sum();
        }

        Offer draw(int companyCount, List<String> programmeIds) {
            drawCompanies(companyCount);
            double ownMoney = companies.stream()
                    .mapToDouble(company -> Math.min(company.selfFinancingEuros(), costOfLevers(company.id())))
                    .sum();
            double missing = Math.max(1, allCosts - ownMoney);
            List<Programme> programmes = new ArrayList<>();
            for (String id : programmeIds) {
                programmes.add(drawProgramme(id, missing));
            }
            return new Offer(companies, levers, programmes, new Budget(drawPublicBudget(missing), ceiling));
        }

        private double costOfLevers(String company) {
            return levers.stream()
                    .filter(lever -> company.equals(lever.company()))
                    .mapToDouble(lever -> costOf(lever, weeks))
                    .sum();
        }

        /** Mostly with too little to pay their levers alone, so that public money is needed. */
        private void drawCompanies(int count) {
            boolean perUndertaking = tight.contains(Limit.CAP_PER_COMPANY) || tight.contains(Limit.DE_MINIMIS);
            boolean grouped = count > 1 && dice.chance(perUndertaking ? 0.85 : 0.25);
            boolean anyUsed = dice.chance(tight.contains(Limit.DE_MINIMIS) ? 0.7 : 0.3);
            if (tight.contains(Limit.DE_MINIMIS)) {
                ceiling = dice.real(0.05 * allCosts, 0.35 * allCosts);
            }
            for (int company = 0; company < count; company++) {
                String id = "C" + company;
                double cost = costOfLevers(id);
                double own = dice.chance(0.06) ? 0 : dice.real(0.4 * cost, dice.oneOf(0.8, 0.95, 1.2) * cost);
                double used = anyUsed && dice.chance(0.7) ? dice.real(0.1 * ceiling, 0.6 * ceiling) : 0;
                String group = grouped && dice.chance(0.85) ? "G" : null;
                companies.add(new Company(id, "company " + company, own, used, group));
            }
        }

        private @Nullable Double drawPublicBudget(double missing) {
            if (tight.contains(Limit.NO_BUDGET)) {
                return 0.0;
            }
            if (tight.contains(Limit.BUDGET)) {
                return below(missing);
            }
            return dice.chance(0.7) ? null : allCosts;
        }

        private Programme drawProgramme(String id, double missing) {
            double wide = dice.real(allCosts, 2 * allCosts + 1);
            int from = isTight(Limit.WINDOW) ? dice.between(0, Math.max(1, weeks / 3)) : 0;
            int to = isTight(Limit.WINDOW) ? dice.between(from, Math.max(from, weeks / 2)) : weeks - 1;
            double cap = dice.chance(0.3) ? wide : Double.POSITIVE_INFINITY;
            double minimum = dice.chance(0.3) ? dice.real(0.01 * missing, 0.1 * missing) : 0;
            return new Programme(
                    id,
                    "programme " + id,
                    isTight(Limit.ENVELOPE) ? below(missing) : wide,
                    drawYears(missing),
                    isTight(Limit.INTENSITY) ? dice.real(0.1, 0.5) : dice.oneOf(0.8, 1.0, dice.real(0.6, 0.95)),
                    isTight(Limit.CAP_PER_COMPANY) ? below(0.7 * missing) : cap,
                    isTight(Limit.MINIMUM_GRANT) ? dice.real(0.2 * missing, 0.9 * missing) : minimum,
                    isTight(Limit.DE_MINIMIS) || dice.chance(0.15),
                    from,
                    to);
        }

        private @Nullable Map<Integer, Double> drawYears(double missing) {
            boolean isTight = isTight(Limit.ENVELOPE_BY_YEAR);
            if (!isTight && dice.chance(0.8)) {
                return null;
            }
            Map<Integer, Double> byYear = new LinkedHashMap<>();
            int lastYear = start.plusWeeks(weeks - 1L).getYear();
            for (int year = start.getYear(); year <= lastYear; year++) {
                if (dice.chance(0.85)) {
                    byYear.put(year, isTight ? below(missing) : 2 * allCosts);
                }
            }
            return byYear;
        }

        /** A limit that is tight in this world may still be wide in one of two programmes. */
        private boolean isTight(Limit limit) {
            return tight.contains(limit) && dice.chance(0.85);
        }

        private double below(double missing) {
            return dice.real(0.15 * missing, missing);
        }
    }
}
