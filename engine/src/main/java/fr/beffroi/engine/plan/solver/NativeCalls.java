package fr.beffroi.engine.plan.solver;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Calls into the library, and the arrays they take. */
final class NativeCalls {
    private NativeCalls() {}

    static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A call into HiGHS failed.", e);
        }
    }

    /** @throws IllegalStateException if HiGHS reports an error; a warning, which is above 0, is none */
    static void check(String what, int status) {
        if (status < 0) {
            throw new IllegalStateException("HiGHS could not " + what + " (status " + status + ").");
        }
    }

    static MemorySegment doubles(Arena arena, double[] values) {
        return arena.allocateFrom(JAVA_DOUBLE, values);
    }

    static MemorySegment ints(Arena arena, int[] values) {
        return arena.allocateFrom(JAVA_INT, values);
    }
}
