package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.explain.bottleneck.PriceFinder.Price;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.Prices;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The limits on making and buying that hold the target back while the levers stay as decided. A limit whose dual price is 0 in all weeks
 * holds nothing back; every other one is taken away and solved again.
 */
public final class PhysicalBottlenecks {
    private static final double SMALLEST_SAVING = 1e-6;

    private final Network network;
    private final double backlog;
    private final LoosenedFlow flow;
    private final Deadline deadline;

    private PhysicalBottlenecks(Network network, double backlog, LoosenedFlow flow, Deadline deadline) {
        this.network = network;
        this.backlog = backlog;
        this.flow = flow;
        this.deadline = deadline;
    }

    /**
     * The bottlenecks, the one that holds back most first.
     *
     * @param backlog of the plan, in unit-weeks
     * @param most not more of them
     * @param deadline once it is over, what was found so far is given: half of the time is for finding out which limits matter most, half
     *     for their prices
     */
    public static FoundBottlenecks find(
            Network network, LeverPlan levers, double backlog, int most, Deadline deadline) {
        if (backlog <= SMALLEST_SAVING) {
            return new FoundBottlenecks(List.of(), true);
        }
        try (LoosenedFlow flow = new LoosenedFlow(network, levers, deadline)) {
            return new PhysicalBottlenecks(network, backlog, flow, deadline).find(most);
        }
    }

    /**
     * A limit that may hold the target back.
     *
     * @param weeks in which the limit exists
     * @param priced those of them with a dual price
     * @param steepest sum of the dual prices: no price is higher
     */
    private record Candidate(PhysicalLimit limit, BitSet weeks, BitSet priced, double steepest, double guess) {}

    private record Removed(Candidate candidate, double saved) {}

    private FoundBottlenecks find(int most) {
        Optional<LoosenedFlow.Start> start = flow.start();
        if (start.isEmpty()) {
            return new FoundBottlenecks(List.of(), false);
        }
        double timeForPrices = deadline.leftSeconds() / 2;
        boolean complete = true;
        List<Removed> removed = new ArrayList<>();
        for (Candidate candidate : candidates(start.get())) {
            OptionalDouble saved = flow.removed(candidate.limit());
            if (saved.isEmpty()) {
                complete = false;
                break;
            }
            // Those that look most important come first.
            if (saved.getAsDouble() > SMALLEST_SAVING * Math.max(1, backlog)) {
                removed.add(new Removed(candidate, Math.min(backlog, saved.getAsDouble())));
            }
            if (!removed.isEmpty() && deadline.leftSeconds() < timeForPrices) {
                complete = false;
                break;
            }
        }
        removed.sort(Comparator.comparingDouble(Removed::saved).reversed());
        List<Bottleneck> found = new ArrayList<>();
        for (Removed one : removed.subList(0, Math.min(most, removed.size()))) {
            Optional<Bottleneck> priced = price(one);
            if (priced.isEmpty()) {
                complete = false;
                break;
            }
            found.add(priced.get());
        }
        return new FoundBottlenecks(found, complete);
    }

    /** Limits with a dual price, those first that look most important. */
    private List<Candidate> candidates(LoosenedFlow.Start start) {
        List<PhysicalLimit> limits = new ArrayList<>();
        for (int resource = 0; resource < network.capacity.length; resource++) {
            limits.add(new ResourceLimit(network, resource));
        }
        network.sources.forEach(source -> limits.add(SourceLimit.of(network, source, start.limits())));
        network.routes.stream()
                .filter(route -> !route.qualified())
                .forEach(route -> limits.add(new RouteLock(network, route)));
        List<Candidate> candidates = new ArrayList<>();
        for (PhysicalLimit limit : limits) {
            Candidate candidate = candidate(limit, start.limits(), start.prices());
            if (candidate.steepest() > 0) {
                candidates.add(candidate);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::guess).reversed());
        return candidates;
    }

    private static Candidate candidate(PhysicalLimit limit, Limits limits, Prices prices) {
        BitSet weeks = limit.weeks(limits);
        BitSet priced = new BitSet();
        double steepest = 0;
        double guess = 0;
        for (int week = weeks.nextSetBit(0); week >= 0; week = weeks.nextSetBit(week + 1)) {
            double price = limit.hint(prices, week);
            priced.set(week, price > 0);
            steepest += price;
            guess += price * limit.size(limits, week);
        }
        return new Candidate(limit, weeks, priced, steepest, guess);
    }

    /** Empty if there was no time. */
    private Optional<Bottleneck> price(Removed removed) {
        Candidate candidate = removed.candidate();
        PriceFinder finder = new PriceFinder(flow, candidate.limit(), removed.saved());
        Optional<Price> price = finder.find(candidate.priced(), candidate.steepest());
        // As much as all dual prices together: more in the other weeks brings nothing. Else the dual was only one of
        // several.
        if (price.isEmpty() || PriceFinder.isSame(price.get().perUnit(), candidate.steepest())) {
            return price.map(found -> bottleneck(removed, candidate.priced(), found));
        }
        Optional<Price> inAllWeeks = finder.find(candidate.weeks(), candidate.steepest());
        Optional<BitSet> fewer = inAllWeeks.flatMap(found -> finder.pricedWeeks(candidate.weeks(), found));
        Optional<Boolean> enough = fewer.flatMap(weeks -> finder.isEnough(weeks, inAllWeeks.orElseThrow()));
        return enough.map(
                yes -> bottleneck(removed, yes ? fewer.orElseThrow() : candidate.weeks(), inAllWeeks.orElseThrow()));
    }

    private static Bottleneck bottleneck(Removed removed, BitSet weeks, Price price) {
        PhysicalLimit limit = removed.candidate().limit();
        return new Bottleneck(
                limit.kind(),
                limit.id(),
                weeks.stream().boxed().toList(),
                price.perUnit(),
                price.upTo(),
                removed.saved());
    }
}
