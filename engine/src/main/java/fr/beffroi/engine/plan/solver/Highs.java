package fr.beffroi.engine.plan.solver;

import static fr.beffroi.engine.plan.solver.NativeCalls.call;
import static fr.beffroi.engine.plan.solver.NativeCalls.check;
import static fr.beffroi.engine.plan.solver.NativeCalls.doubles;
import static fr.beffroi.engine.plan.solver.NativeCalls.ints;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * One HiGHS solver with a model in it, which can be changed in place and solved again from the last basis. Not thread-safe; each thread
 * takes its own. After a solve the solution is copied out and stays readable until the next.
 *
 * <p>Source: the C interface of HiGHS 1.12 ({@code highs_c_api.h}).
 */
public final class Highs implements AutoCloseable {
    private static final int ROW_WISE = 2;
    private static final int MINIMISE = 1;
    private static final int FEASIBLE = 2;

    /** What asking for a number gives that no solve has found: HiGHS's warning. */
    private static final int UNKNOWN = 1;

    private static final double[] TIGHTEST_FIRST = {1e-9, 1e-8, 1e-7, 1e-6};

    private final Arena arena = Arena.ofShared();
    private final MemorySegment solver;
    private BooleanSupplier stop = () -> false;
    private int columns;
    private int rows;
    private double[] columnValues = {};
    private double[] rowValues = {};
    private double[] rowDuals = {};
    private double[] columnDuals = {};

    public Highs() {
        solver = (MemorySegment) call(HighsFunctions.CREATE);
        option("output_flag", false);
    }

    /**
     * Begins to load the solver's library and returns at once. It takes a tenth of a second, in which a command can read its model. Whoever needs
     * the library first waits for it, and is told if it cannot be loaded.
     */
    public static void loadBeside() {
        Thread.ofPlatform().daemon().name("beffroi-library").start(() -> {
            try {
                version();
            } catch (LinkageError e) {
                // The JVM says so again, with this as its cause, to whoever needs the library.
            }
        });
    }

    /** Takes a model; whole-number variables stay whole unless {@code relaxed}. */
    public void load(LinearModel model, boolean relaxed) {
        columns = model.columns();
        rows = model.rows();
        try (Arena local = Arena.ofConfined()) {
            int[] indices = model.indices();
            Object[] arguments = {
                solver,
                columns,
                rows,
                indices.length,
                ROW_WISE,
                MINIMISE,
                0.0,
                doubles(local, model.costs()),
                doubles(local, model.lowers()),
                doubles(local, model.uppers()),
                doubles(local, model.rowLowers()),
                doubles(local, model.rowUppers()),
                ints(local, model.rowStarts()),
                ints(local, indices),
                doubles(local, model.values()),
                ints(local, relaxed ? new int[columns] : model.integrality())
            };
            boolean mixed = !relaxed && model.hasIntegers();
            check("pass a model", (int)
                    (mixed
                            ? call(HighsFunctions.PASS_MIP, arguments)
                            : call(HighsFunctions.PASS_LP, Arrays.copyOf(arguments, arguments.length - 1))));
        }
    }

    public void option(String name, boolean value) {
        set(name, HighsFunctions.SET_BOOL, value ? 1 : 0);
    }

    public void option(String name, int value) {
        set(name, HighsFunctions.SET_INT, value);
    }

    public void option(String name, double value) {
        set(name, HighsFunctions.SET_DOUBLE, value);
    }

    public void option(String name, String value) {
        try (Arena local = Arena.ofConfined()) {
            set(name, HighsFunctions.SET_STRING, local.allocateFrom(value));
        }
    }

    private void set(String name, MethodHandle setter, Object value) {
        try (Arena local = Arena.ofConfined()) {
            check("set " + name, (int) call(setter, solver, local.allocateFrom(name), value));
        }
    }

    /** Ends a running solve soon after {@code stop} says true; it is asked often and must be quick. */
    public void stopWhen(BooleanSupplier stop) {
        this.stop = stop;
        MemorySegment callback = HighsFunctions.interruptCallback(stop, arena);
        check("set a callback", (int) call(HighsFunctions.SET_CALLBACK, solver, callback, MemorySegment.NULL));
        for (int kind : HighsFunctions.INTERRUPT_CALLBACKS) {
            check("start a callback", (int) call(HighsFunctions.START_CALLBACK, solver, kind));
        }
    }

    /** Solves from the last basis. Where it is time to stop already it does not begin: even looking at a large model takes seconds. */
    public SolveStatus solve() {
        if (stop.getAsBoolean()) {
            return SolveStatus.STOPPED;
        }
        int returned = (int) call(HighsFunctions.RUN, solver);
        SolveStatus status = SolveStatus.of((int) call(HighsFunctions.MODEL_STATUS, solver));
        if (returned < 0 && status != SolveStatus.STOPPED) {
            return SolveStatus.FAILED;
        }
        readSolution();
        return status;
    }

    /**
     * Solves a {@link ScaledModel} with the tightest feasibility tolerance that the solver can keep. HiGHS calls its own optimum an error
     * where rounding takes it a hair beyond the tolerance. A looser one lets more solutions in, so what is proven with it stays true.
     * Without its feasibility jump, which takes longer than all the rest of a small programme.
     */
    public SolveStatus solveTightly() {
        option("mip_heuristic_run_feasibility_jump", false);
        SolveStatus status = SolveStatus.FAILED;
        for (double tolerance : TIGHTEST_FIRST) {
            option("mip_feasibility_tolerance", tolerance);
            option("primal_feasibility_tolerance", tolerance);
            status = solve();
            if (status != SolveStatus.FAILED) {
                break;
            }
            forget();
        }
        return status;
    }

    private void readSolution() {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment values = local.allocate(JAVA_DOUBLE, columns + 1L);
            MemorySegment duals = local.allocate(JAVA_DOUBLE, columns + 1L);
            MemorySegment activities = local.allocate(JAVA_DOUBLE, rows + 1L);
            MemorySegment prices = local.allocate(JAVA_DOUBLE, rows + 1L);
            check("read the solution", (int)
                    call(HighsFunctions.GET_SOLUTION, solver, values, duals, activities, prices));
            columnValues = values.asSlice(0, columns * 8L).toArray(JAVA_DOUBLE);
            rowValues = activities.asSlice(0, rows * 8L).toArray(JAVA_DOUBLE);
            rowDuals = prices.asSlice(0, rows * 8L).toArray(JAVA_DOUBLE);
            columnDuals = duals.asSlice(0, columns * 8L).toArray(JAVA_DOUBLE);
        }
    }

    /** The objective of the last solution. */
    public double objective() {
        return (double) call(HighsFunctions.OBJECTIVE, solver);
    }

    /** Proven bound on the objective of a mixed-integer model; minus infinity where nothing is proven. */
    public double mipBound() {
        return doubleInfo("mip_dual_bound", Double.NEGATIVE_INFINITY);
    }

    /** Whether the last solve left a feasible point. */
    public boolean hasFeasiblePoint() {
        return intInfo("primal_solution_status", 0) == FEASIBLE;
    }

    public double value(int column) {
        return columnValues[column];
    }

    public double[] values() {
        return columnValues;
    }

    /** Change of the objective per unit of a row's bound. */
    public double rowDual(int row) {
        return rowDuals[row];
    }

    /** Change of the objective per unit of a column's bound. */
    public double columnDual(int column) {
        return columnDuals[column];
    }

    public double rowValue(int row) {
        return rowValues[row];
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Changes the costs of the columns {@code 0 … costs.length - 1}. */
    public void changeCosts(double[] costs) {
        try (Arena local = Arena.ofConfined()) {
            check("change costs", (int)
                    call(HighsFunctions.CHANGE_COSTS, solver, 0, costs.length - 1, doubles(local, costs)));
        }
    }

    public void changeBounds(int[] set, double[] lowers, double[] uppers) {
        if (set.length == 0) {
            return;
        }
        try (Arena local = Arena.ofConfined()) {
            check("change bounds", (int) call(
                    HighsFunctions.CHANGE_COLUMN_BOUNDS,
                    solver,
                    set.length,
                    ints(local, set),
                    doubles(local, lowers),
                    doubles(local, uppers)));
        }
    }

    public void changeRowBounds(int[] set, double[] lowers, double[] uppers) {
        if (set.length == 0) {
            return;
        }
        try (Arena local = Arena.ofConfined()) {
            check("change row bounds", (int) call(
                    HighsFunctions.CHANGE_ROW_BOUNDS,
                    solver,
                    set.length,
                    ints(local, set),
                    doubles(local, lowers),
                    doubles(local, uppers)));
        }
    }

    /** The basis of the last solution. */
    public Basis basis() {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment ofColumns = local.allocate(JAVA_INT, columns + 1L);
            MemorySegment ofRows = local.allocate(JAVA_INT, rows + 1L);
            check("read the basis", (int) call(HighsFunctions.GET_BASIS, solver, ofColumns, ofRows));
            return new Basis(
                    ofColumns.asSlice(0, columns * 4L).toArray(JAVA_INT),
                    ofRows.asSlice(0, rows * 4L).toArray(JAVA_INT));
        }
    }

    /** The next solve begins with that basis; where it is singular, with one near it. */
    public void setBasis(Basis basis) {
        try (Arena local = Arena.ofConfined()) {
            check("set a basis", (int)
                    call(HighsFunctions.SET_BASIS, solver, ints(local, basis.columns()), ints(local, basis.rows())));
        }
    }

    /** Forgets basis and solution, keeps the model. */
    public void forget() {
        check("clear the solver", (int) call(HighsFunctions.CLEAR_SOLVER, solver));
    }

    /** The solver's version, such as {@code 1.12.0}. */
    public static String version() {
        return ((MemorySegment) call(HighsFunctions.VERSION)).reinterpret(64).getString(0);
    }

    @Override
    public void close() {
        call(HighsFunctions.DESTROY, solver);
        arena.close();
    }

    private double doubleInfo(String name, double ifUnknown) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment value = local.allocate(JAVA_DOUBLE);
            int status = (int) call(HighsFunctions.GET_DOUBLE_INFO, solver, local.allocateFrom(name), value);
            check("read " + name, status);
            return status == UNKNOWN ? ifUnknown : value.get(JAVA_DOUBLE, 0);
        }
    }

    private int intInfo(String name, int ifUnknown) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment value = local.allocate(JAVA_INT);
            int status = (int) call(HighsFunctions.GET_INT_INFO, solver, local.allocateFrom(name), value);
            check("read " + name, status);
            return status == UNKNOWN ? ifUnknown : value.get(JAVA_INT, 0);
        }
    }
}
