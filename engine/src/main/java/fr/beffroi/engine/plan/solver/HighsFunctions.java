package fr.beffroi.engine.plan.solver;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BooleanSupplier;

/** The functions of HiGHS's C interface that are used, with their shapes. */
final class HighsFunctions {
    static final MethodHandle CREATE = HighsLibrary.function("Highs_create", FunctionDescriptor.of(ADDRESS));
    static final MethodHandle DESTROY = HighsLibrary.function("Highs_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle VERSION = HighsLibrary.function("Highs_version", FunctionDescriptor.of(ADDRESS));
    static final MethodHandle PASS_LP = status("Highs_passLp", passing(false));
    static final MethodHandle PASS_MIP = status("Highs_passMip", passing(true));
    static final MethodHandle RUN = status("Highs_run", ADDRESS);
    static final MethodHandle CLEAR_SOLVER = status("Highs_clearSolver", ADDRESS);
    static final MethodHandle MODEL_STATUS = status("Highs_getModelStatus", ADDRESS);
    static final MethodHandle OBJECTIVE =
            HighsLibrary.function("Highs_getObjectiveValue", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
    static final MethodHandle GET_SOLUTION = status("Highs_getSolution", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle GET_BASIS = status("Highs_getBasis", ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle SET_BASIS = status("Highs_setBasis", ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle SET_BOOL = status("Highs_setBoolOptionValue", ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle SET_INT = status("Highs_setIntOptionValue", ADDRESS, ADDRESS, JAVA_INT);
    static final MethodHandle SET_DOUBLE = status("Highs_setDoubleOptionValue", ADDRESS, ADDRESS, JAVA_DOUBLE);
    static final MethodHandle SET_STRING = status("Highs_setStringOptionValue", ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle GET_DOUBLE_INFO = status("Highs_getDoubleInfoValue", ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle GET_INT_INFO = status("Highs_getIntInfoValue", ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle CHANGE_COSTS =
            status("Highs_changeColsCostByRange", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
    static final MethodHandle CHANGE_COLUMN_BOUNDS =
            status("Highs_changeColsBoundsBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle CHANGE_ROW_BOUNDS =
            status("Highs_changeRowsBoundsBySet", ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle SET_CALLBACK = status("Highs_setCallback", ADDRESS, ADDRESS, ADDRESS);
    static final MethodHandle START_CALLBACK = status("Highs_startCallback", ADDRESS, JAVA_INT);

    /** The callbacks in which HiGHS asks whether to go on: simplex, interior point, mixed-integer. */
    static final int[] INTERRUPT_CALLBACKS = {1, 2, 6};

    private HighsFunctions() {}

    private static MethodHandle status(String name, MemoryLayout... arguments) {
        return HighsLibrary.function(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    /** solver, columns, rows, non-zeros, format, sense, offset, then the arrays. */
    private static MemoryLayout[] passing(boolean withIntegrality) {
        MemoryLayout[] layout = new MemoryLayout[withIntegrality ? 16 : 15];
        java.util.Arrays.fill(layout, ADDRESS);
        java.util.Arrays.fill(layout, 1, 6, JAVA_INT);
        layout[6] = JAVA_DOUBLE;
        return layout;
    }

    /** A C callback {@code (kind, message, out, in, user)} that sets {@code in->user_interrupt}, the first field, when asked to stop. */
    static MemorySegment interruptCallback(BooleanSupplier stop, Arena arena) {
        try {
            MethodHandle handle = MethodHandles.lookup()
                    .findStatic(
                            HighsFunctions.class,
                            "onCallback",
                            MethodType.methodType(
                                    void.class,
                                    BooleanSupplier.class,
                                    int.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class))
                    .bindTo(stop);
            return Linker.nativeLinker()
                    .upcallStub(handle, FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS), arena);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unused") // called by HiGHS
    private static void onCallback(
            BooleanSupplier stop,
            int kind,
            MemorySegment message,
            MemorySegment out,
            MemorySegment in,
            MemorySegment user) {
        if (in.address() != 0) {
            // HiGHS keeps what was answered last: a solver that was stopped once would stop at once for ever.
            in.reinterpret(JAVA_INT.byteSize()).set(JAVA_INT, 0, stop.getAsBoolean() ? 1 : 0);
        }
    }
}
