package fr.beffroi.workbench.aid.deminimis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Small histories in which everything that matters occurs often: chains, sales, mergers, splits, aid beside the ceiling, later grants. */
final class RandomHistories {
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<String> SIRENS = List.of("000000018", "000000026", "000000034", "000000042");
    private static final int SPAN_DAYS = 1500;

    private final SplittableRandom random;

    RandomHistories(long seed) {
        random = new SplittableRandom(seed);
    }

    String company() {
        return SIRENS.get(random.nextInt(SIRENS.size()));
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(SPAN_DAYS));
    }

    long cents() {
        return random.nextInt(4) == 0 ? random.nextLong(1, 29_999_999) : random.nextLong(1, 300) * 100_000;
    }

    History next() {
        List<Reorganisation> reorganisations = new ArrayList<>();
        Map<String, LocalDate> ends = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            reorganise(reorganisations, ends);
        }
        List<ReceivedAid> aids = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            String siren = company();
            LocalDate day = day();
            if (day.isBefore(ends.getOrDefault(siren, LocalDate.MAX))) {
                Regulation regulation = random.nextInt(6) == 0 ? Regulation.GENERAL_INTEREST : Regulation.GENERAL;
                aids.add(new ReceivedAid("aid-" + i, siren, day, cents(), regulation, null));
            }
        }
        List<ControlLink> links = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String parent = random.nextInt(4) == 0 ? "ABROAD" : company();
            String child = company();
            LocalDate from = random.nextBoolean() ? FIRST : day();
            if (!parent.equals(child)) {
                links.add(new ControlLink(
                        parent,
                        child,
                        ControlLink.Kind.MAJORITY_VOTES,
                        from,
                        random.nextInt(3) == 0 ? from.plusDays(1 + random.nextInt(900)) : null));
            }
        }
        return new History(Map.of(), Map.of(), aids, links, reorganisations);
    }

    private void reorganise(List<Reorganisation> reorganisations, Map<String, LocalDate> ends) {
        String from = company();
        LocalDate on = day();
        boolean gone = ends.containsKey(from);
        boolean ordered =
                reorganisations.isEmpty() || reorganisations.getLast().on().isBefore(on);
        if (gone || !ordered) {
            return;
        }
        if (random.nextInt(3) == 0) {
            String into = company();
            if (!into.equals(from) && !ends.containsKey(into)) {
                reorganisations.add(new Reorganisation.Merger(on, from, into));
                ends.put(from, on);
            }
        } else {
            Set<String> parts = new HashSet<>(List.of(from, company()));
            parts.removeAll(ends.keySet());
            Map<String, BigDecimal> shares = new LinkedHashMap<>();
            int left = 10_000;
            for (String part : parts) {
                int share = shares.size() == parts.size() - 1 ? left : random.nextInt(left);
                shares.put(part, BigDecimal.valueOf(share, 4));
                left -= share;
            }
            Map<String, String> allocated = random.nextBoolean() ? Map.of() : Map.of("aid-1", from);
            reorganisations.add(new Reorganisation.Split(on, from, shares, allocated));
        }
    }
}
