package fr.beffroi.workbench.accounts.secrecy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Some months of a region: companies come, change, go, and tell by name; each month is published. Keeps what was told, as any reader could. */
final class SecretWorld {
    static final int MONTHS = 4;
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    private final Random random;
    private final Map<String, Contribution> units = new LinkedHashMap<>();
    /** How often a unit's amount has changed: each of its values is a figure of its own. */
    private final Map<String, Integer> versions = new HashMap<>();

    /** Every value a figure ever had, by the figure's name. */
    final Map<String, Long> truth = new HashMap<>();
    /** What each publication told, group by group. */
    final List<Map<ToldGroup, Set<String>>> published = new ArrayList<>();
    /** Figures told by name. */
    final Set<String> named = new LinkedHashSet<>();

    final Set<String> open = new HashSet<>();
    List<ToldGroup> told = List.of();
    int retold;

    SecretWorld(long seed) {
        random = new Random(seed);
    }

    /** The figure that a unit is now. */
    private String figure(String unit) {
        return unit + "#" + versions.getOrDefault(unit, 0);
    }

    SecretWorld live() {
        int companies = 6 + random.nextInt(40);
        Map<String, Set<String>> figuresOfGroup = new HashMap<>();
        for (int month = 0; month < MONTHS; month++) {
            arrive(companies, month);
            change();
            openSome();
            LocalDate day = START.plusMonths(month);
            told = Telling.next(told, units.values(), open, day);
            Map<ToldGroup, Set<String>> now = new LinkedHashMap<>();
            for (ToldGroup group : told) {
                if (group.toldOn().equals(day)) {
                    retold += figuresOfGroup.containsKey(group.id().toString()) ? 1 : 0;
                    Set<String> figures = new LinkedHashSet<>();
                    group.members().forEach(member -> figures.add(figure(member.unit())));
                    figuresOfGroup.put(group.id().toString(), figures);
                }
                now.put(group, figuresOfGroup.get(group.id().toString()));
            }
            published.add(now);
            open.forEach(unit -> named.add(figure(unit)));
        }
        return this;
    }

    private void arrive(int companies, int month) {
        int arriving = month == 0 ? companies : random.nextInt(1 + companies / 3);
        for (int number = 0; number < arriving; number++) {
            String company = "c" + month + "-" + (random.nextInt(8) == 0 ? 0 : number);
            String axis = List.of("drones", "ports", "cyber").get(random.nextInt(1 + random.nextInt(3)));
            Place place = new Place(
                    2026 + (random.nextInt(4) == 0 ? 1 : 0),
                    axis,
                    axis + random.nextInt(2),
                    List.of("micro", "sme", "large").get(random.nextInt(3)));
            String unit = company + "/" + place.year() + place.programme();
            if (!units.containsKey(unit)) {
                set(new Contribution(unit, company, place, amount()));
            }
        }
    }

    /** Most are small, some are not, some are nothing. */
    private long amount() {
        return random.nextInt(6) == 0 ? 0 : (long) (100 * Math.exp(random.nextGaussian() * 1.2));
    }

    private void change() {
        int oneIn = 1 + random.nextInt(5);
        for (Contribution one : List.copyOf(units.values())) {
            if (random.nextInt(oneIn) == 0) {
                long amount = random.nextBoolean() ? one.amount() + amount() / 2 : amount();
                if (amount != one.amount()) {
                    versions.merge(one.unit(), 1, Integer::sum);
                    set(new Contribution(one.unit(), one.company(), one.place(), amount));
                }
            }
        }
    }

    private void openSome() {
        for (String unit : List.copyOf(units.keySet())) {
            if (random.nextInt(15) == 0 && Telling.mayBeNamed(told, unit, open)) {
                open.add(unit);
            }
        }
    }

    private void set(Contribution one) {
        units.put(one.unit(), one);
        truth.put(figure(one.unit()), one.amount());
    }

    static String company(String figure) {
        return figure.substring(0, figure.indexOf('/'));
    }
}
