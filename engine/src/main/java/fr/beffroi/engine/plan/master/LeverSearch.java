package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.flow.CumulatedFlow;
import fr.beffroi.engine.plan.funding.Funding;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.funding.KnownSplits;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What is known of a model while its goals are worked on: start options, cuts, evaluated plans. The goals ask the master, learn from its
 * answers, and ask again. Cuts speak of the flow alone, so they stay true for every goal and every budget.
 */
public final class LeverSearch implements AutoCloseable {
    /** A bound is not taken at its word where rounding decides. */
    private static final double ROUNDING = 1e-9;

    /** Of the gap that the master may leave, what the fullest plan may promise less. */
    private static final double FULLEST_SLACK = 0.5;

    /** How far from the fullest plan the answer may be, as a share of all levers. */
    private static final double FULLEST_GAP = 0.05;

    private Network network;
    final Deadline deadline;
    private KnownSplits splits;
    private LeverOptions options;
    private final Evaluator evaluator;
    private final CutPool pool;
    private LeverPlan everything;
    private final KnownDeliveries known;
    private final List<LeverPlan> forbidden = new ArrayList<>();
    private List<Question> conditions = List.of();

    /**
     * Begins with the plan without levers, so that no answer is worse, and then with the bound that every lever on at once would give.
     */
    public LeverSearch(Network network, int threads, Deadline deadline) {
        this(network, new Funding(network.model), threads, deadline);
    }

    /** The same under rules of money that know more than the model says. */
    public LeverSearch(Network network, Funding funding, int threads, Deadline deadline) {
        this.network = network;
        this.deadline = deadline;
        splits = new KnownSplits(network, funding);
        options = new LeverOptions(network, splits.rules());
        evaluator = new Evaluator(network, threads, deadline);
        known = new KnownDeliveries(evaluator);
        pool = new CutPool(evaluator.wantedByBlock());
        everything = options.allAtOnce();
        known.workOut(List.of(LeverPlan.nothing(everything.size())));
        learnCeilings();
    }

    private void learnCeilings() {
        known.of(everything).ifPresent(found -> {
            pool.addAll(evaluator.cuts(everything, evaluator.allBlocks(), found));
            pool.lowerCeilings(everything, network);
        });
    }

    /** Priority-weighted sum of all cumulated deliveries of a plan; empty if there was no time to find out. */
    public OptionalDouble delivered(LeverPlan plan) {
        return known.of(plan).map(found -> OptionalDouble.of(found.total())).orElseGet(OptionalDouble::empty);
    }

    /** A best flow of the plan; empty if there was no time to find out. */
    public Optional<CumulatedFlow> flow(LeverPlan plan) {
        return known.of(plan).map(Evaluator.Deliveries::flow);
    }

    /** Who pays what of a plan, with the least public money; empty if it cannot lawfully be paid. */
    public Optional<FundingSplit> split(LeverPlan plan) {
        return splits.of(plan);
    }

    /** Sum of the ceilings: no plan delivers more. */
    public double mostDelivered() {
        return pool.mostDelivered();
    }

    /** Whether the plan could deliver more than that, as far as is known; finding out what it really delivers is worth it only then. */
    public boolean mayDeliver(LeverPlan plan, double least) {
        return pool.promised(plan, network) >= least * (1 - ROUNDING);
    }

    /**
     * Asks the master.
     *
     * @param absoluteGap how far from its best answer the master may stop
     * @param leastDelivered plans that certainly deliver less are of no use
     */
    public Answer ask(Question question, double absoluteGap, double leastDelivered) {
        MasterSolve solve = solve(question, absoluteGap);
        return answer(solve, solve.chosen(), leastDelivered);
    }

    /**
     * Asks for the most deliveries, and of all plans that promise nearly as much takes the one that keeps farthest below all cuts together, and
     * then the fullest ({@link LeverWorth}). The cuts promise the same of a plan that lacks what only few of them, or none, have seen to be scarce; and
     * since no part of a plan delivers more than the whole, a cut at a full plan speaks of all its parts. So to choose among the master's equal answers is the
     * idea of T. L. Magnanti, R. T. Wong, <em>Accelerating Benders decomposition</em>, Operations Research 29, 1981.
     *
     * @param absoluteGap as for {@link #ask}
     * @param leastDelivered as for {@link #ask}
     */
    public Answer askForFullest(double absoluteGap, double leastDelivered) {
        MasterSolve most = solve(Question.leastBacklog(), absoluteGap);
        if (!most.hasChoice()) {
            return answer(most, most.chosen(), leastDelivered);
        }
        double promised = -most.value() - FULLEST_SLACK * absoluteGap;
        MasterSolve fullest = solve(Question.fullest(promised), FULLEST_GAP * everything.size());
        return answer(most, fullest.hasChoice() ? fullest.chosen() : most.chosen(), leastDelivered);
    }

    private MasterSolve solve(Question question, double absoluteGap) {
        LeverMaster master = newMaster();
        forbidden.forEach(master::forbid);
        conditions.forEach(condition -> condition.pose(master));
        question.pose(master);
        return MasterSolve.of(master, absoluteGap, deadline);
    }

    private Answer answer(MasterSolve solve, int[] chosen, double leastDelivered) {
        if (solve.status() == SolveStatus.INFEASIBLE) {
            return Answer.withoutChoice(Double.POSITIVE_INFINITY, true);
        }
        if (!solve.hasChoice()) {
            return Answer.withoutChoice(solve.bound(), false);
        }
        Answer answer = new Answer(
                solve.bound(),
                chosen,
                options.earliest(chosen),
                Placement.cheapest(network, splits, options, chosen),
                Placement.soonest(network, splits, options, chosen),
                false);
        known.workOut(Stream.concat(
                        answer.plans().stream().filter(plan -> mayDeliver(plan, leastDelivered)),
                        Stream.of(answer.earliest()))
                .toList());
        return answer;
    }

    private LeverMaster newMaster() {
        return new LeverMaster(network, splits.rules(), options, pool.ceilings(), pool.cuts());
    }

    /**
     * Makes the master wiser after an answer: what the plan really delivers where the cuts promise more, and finer options where the week
     * matters. An answer that is as fine as it can be is ruled out: its value is known to whoever asked.
     *
     * @return false if nothing was learned, as there was no time to find out what the plan delivers: the same question has the same answer
     */
    public boolean learnFrom(Answer answer, double tolerance) {
        Optional<Evaluator.Deliveries> real = known.of(answer.earliest());
        if (real.isEmpty()) {
            return false;
        }
        boolean learned = learn(answer.earliest(), real.get(), tolerance);
        if (answer.actual().isPresent() && options.isExact(answer.chosen())) {
            forbid(answer.earliest());
        } else if (!options.refine(answer) && !learned) {
            forbid(answer.earliest());
        }
        return true;
    }

    private boolean learn(LeverPlan plan, Evaluator.Deliveries real, double tolerance) {
        List<Integer> promisedTooMuch = pool.promisedTooMuch(plan, network, real, tolerance);
        if (promisedTooMuch.isEmpty()) {
            return false;
        }
        promisedTooMuch.remove(Integer.valueOf(BlockCut.ALL));
        List<BlockCut> cuts = evaluator.cuts(plan, promisedTooMuch, real);
        pool.addAll(cuts);
        return !cuts.isEmpty();
    }

    /**
     * Goes on with other limits on money. What is known of the flow stays true; start options stay as they are, so no lever may be payable
     * now in a week in which it was not before.
     */
    public void changeFunding(Funding tighter) {
        splits = new KnownSplits(network, tighter);
        forbidden.clear();
    }

    /**
     * Goes on with another model of the same flow ({@link Network#flowsWithin}): levers may be gone, their costs, windows, delays and rules,
     * money, and what is wanted by each week may differ. Cuts stay, start options are made anew.
     *
     * @throws IllegalArgumentException where the flow is another
     */
    public void changeModel(Network other) {
        if (!other.flowsWithin(network)) {
            throw new IllegalArgumentException(
                    "What was learned of one flow of goods says nothing of another.\nMaybe begin a new search.");
        }
        if (!other.wantsTheSameAs(network) || !other.actsLike(network)) {
            known.forget();
        }
        Funding otherFunding = new Funding(other.model);
        LeverOptions otherOptions = new LeverOptions(other, otherFunding);
        otherOptions.splitLike(options);
        everything = otherOptions.allAtOnce();
        evaluator.changeNetwork(other);
        pool.changeNetwork(network, other, evaluator.wantedByBlock(), everything);
        network = other;
        splits = new KnownSplits(other, otherFunding);
        options = otherOptions;
        forbidden.clear();
        if (everything.equals(LeverPlan.nothing(everything.size()))) {
            // Nothing is left to ask the master.
            learnCeilings();
        }
    }

    /** Takes over what another search has learned of the same flow; delays may differ. */
    public void learnFrom(LeverSearch other) {
        pool.addAll(other.pool.cuts());
    }

    /** Whether there is a week in which the lever could be started and paid, looked at alone. */
    public boolean canStart(int lever) {
        return !options.of(lever).isEmpty();
    }

    /** What every answer must keep from now on, besides the question; in place of earlier conditions. */
    public void setConditions(List<Question> kept) {
        conditions = List.copyOf(kept);
        forbidden.clear();
    }

    /** Forgets what was ruled out for an earlier goal. */
    public void allowAll() {
        forbidden.clear();
    }

    /**
     * Every lever that some answer to the question starts, as early as any does: not a lawful plan, but no answer has more capacity.
     *
     * @param answer a plan that is one
     * @param stop when to give up and take {@link #everything}
     */
    public LeverPlan union(Question question, LeverPlan answer, BooleanSupplier stop) {
        options.splitAt(answer);
        return new AnswersUnion(this::newMaster, options, stop)
                .find(question, answer)
                .orElse(everything);
    }

    /** The levers that bring stock, and what is known of their weeks. */
    public StockLevers stockLevers() {
        return new StockLevers(network, options, everything);
    }

    /** Every lever as early as it can be: not a lawful plan, but no plan has more capacity. */
    public LeverPlan everything() {
        return everything;
    }

    /** Rules out one plan, and with it only what is no better than it. */
    public void forbid(LeverPlan plan) {
        options.splitAt(plan);
        forbidden.add(plan);
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
