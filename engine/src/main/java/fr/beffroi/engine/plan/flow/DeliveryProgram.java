package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import fr.beffroi.engine.plan.solver.Basis;
import fr.beffroi.engine.plan.solver.Highs;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The most that can be delivered under a fixed lever plan, as a linear programme. Only right-hand sides depend on the levers, so a change of
 * plan is solved from the last basis.
 */
public final class DeliveryProgram implements AutoCloseable {
    /** Deliveries may be less by this share while launches are put off: otherwise rounding leaves nothing feasible. */
    private static final double SLACK = 1e-10;

    /** From about here on interior point is the faster way to a first solution; below it takes up to twice as long. */
    private static final int LARGE_ROWS = 10_000;

    /** HiGHS's numbers of simplex strategies. */
    private static final int ANY_SIMPLEX = 0;

    private static final int DUAL_SIMPLEX = 1;

    private final Network network;
    private final DeliveryModel model;
    private final Highs solver = new Highs();
    private final double[] costs;
    private boolean started;
    /** Of the last maximum. */
    private @Nullable Basis atMaximum;

    /** With the launches of the items that the echelons leave to be decided: a maximum is then never too low, but may be too high. */
    DeliveryProgram(Network network, Echelons echelons, BooleanSupplier stop) {
        this.network = network;
        model = new DeliveryModel(network, echelons);
        costs = new double[model.linear.columns()];
        solver.option("threads", 1);
        // The basis stays: a change of plan calls the dual simplex, a change of question the primal one.
        solver.option("simplex_strategy", ANY_SIMPLEX);
        solver.option("primal_feasibility_tolerance", 1e-9);
        solver.option("dual_feasibility_tolerance", 1e-9);
        solver.stopWhen(stop);
        solver.load(model.linear, true);
    }

    /** Sets the limits, of a lever plan or others; the next {@link #maximise} is under them. */
    public void setLimits(Limits limits) {
        RightSides sides = new RightSides(model, limits);
        solver.changeRowBounds(sides.rows(), sides.lower(), sides.upper());
    }

    /**
     * The largest priority-weighted sum of cumulated deliveries over the weeks {@code from … to}.
     *
     * @return false if the solver was stopped or gave up: then nothing may be read
     */
    public boolean maximise(int from, int to) {
        Arrays.fill(costs, 0);
        for (TargetNode target : network.targets) {
            for (int week = from; week <= to; week++) {
                costs[model.delivered[target.index()][week]] = -target.priority();
            }
        }
        solver.changeCosts(costs);
        SolveStatus status = started ? solver.solve() : solveFirst();
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.STOPPED) {
            status = solveOtherwise();
        }
        if (status == SolveStatus.OPTIMAL) {
            atMaximum = solver.basis();
        }
        return status == SolveStatus.OPTIMAL;
    }

    /**
     * Doing nothing is always feasible, so a solve without an answer met a basis gone bad, or a fault of the solver: HiGHS's primal simplex gives
     * up on some programmes that the dual one or interior point solve. From scratch, one after the other; the dual one without presolve, for on
     * large programmes it comes back from there with a basis that it cannot finish from.
     */
    private SolveStatus solveOtherwise() {
        solver.forget();
        solver.option("simplex_strategy", DUAL_SIMPLEX);
        solver.option("presolve", "off");
        SolveStatus status = solver.solve();
        solver.option("presolve", "choose");
        if (status != SolveStatus.OPTIMAL && status != SolveStatus.STOPPED) {
            solver.forget();
            solver.option("solver", "ipm");
            status = solver.solve();
            solver.option("solver", "simplex");
        }
        solver.option("simplex_strategy", ANY_SIMPLEX);
        return status;
    }

    /** Where the last {@link #maximise} ended; null before the first. */
    public @Nullable Basis atMaximum() {
        return atMaximum;
    }

    /** The next {@link #maximise} begins there, if it is a basis of this programme. */
    public void goOnFrom(@Nullable Basis basis) {
        if (basis != null && basis.columns().length == solver.columns() && basis.rows().length == solver.rows()) {
            solver.setBasis(basis);
            started = true;
        }
    }

    /** The first {@link #maximise} begins where the last one of {@code before} ended, in which fewer items may be decided. */
    void goOnFrom(DeliveryProgram before) {
        if (before.atMaximum != null) {
            goOnFrom(GrownBasis.of(before.model, before.atMaximum, model));
        }
    }

    /** Without a basis to start from, interior point with crossover is two to three times as fast as the simplex on large programmes. */
    private SolveStatus solveFirst() {
        started = true;
        solver.option("solver", solver.rows() > LARGE_ROWS ? "ipm" : "simplex");
        SolveStatus status = solver.solve();
        solver.option("solver", "simplex");
        return status;
    }

    /** The value of the last {@link #maximise}. */
    public double maximum() {
        return -solver.objective();
    }

    /**
     * Of all flows that deliver what the last solution does, the one that launches least and latest, so that everything else has the most
     * time; the last solution itself where the solver gives up.
     */
    CumulatedFlow latestFlow() {
        CumulatedFlow any = flow();
        double[] wanted = new double[costs.length];
        Arrays.fill(wanted, 1);
        int[] columns =
                Arrays.stream(model.delivered).flatMapToInt(Arrays::stream).toArray();
        double[] atLeast = new double[columns.length];
        double[] atMost = new double[columns.length];
        int position = 0;
        for (TargetNode target : network.targets) {
            for (int week = 0; week < network.weeks; week++) {
                wanted[model.delivered[target.index()][week]] = 0;
                atLeast[position] = any.delivered()[target.index()][week] * (1 - SLACK);
                atMost[position++] = target.wanted()[week];
            }
        }
        solver.changeBounds(columns, atLeast, atMost);
        solver.changeCosts(wanted);
        CumulatedFlow latest =
                solver.solve() == SolveStatus.OPTIMAL ? new CumulatedFlow(flow().launched(), any.delivered()) : any;
        solver.changeBounds(columns, new double[columns.length], atMost);
        return latest;
    }

    Echelons echelons() {
        return model.echelons;
    }

    /** Launches and deliveries of the last solution. */
    public CumulatedFlow flow() {
        return CumulatedFlow.read(network, model.launched, model.delivered, solver);
    }

    /** Prices of the last solution under {@code limits}. */
    public Prices prices(Limits limits) {
        return new Prices(model, solver, limits);
    }

    @Override
    public void close() {
        solver.close();
    }
}
