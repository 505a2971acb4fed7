package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.plan.Progress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param phase {@code backlog}, {@code publicMoney}, {@code privateMoney}, {@code stockValue}, then {@code explaining}, {@code verifying}
 * @param seconds since the run began to plan
 * @param value of the best plan so far for the goal worked on; null in the last phases
 * @param bound proven so far
 * @param gap their relative distance
 */
public record RunProgress(
        String phase,
        double seconds,
        @Nullable Double value,
        @Nullable Double bound,
        @Nullable Double gap) {
    private static final double SMALLEST_GAP = 1e-4;
    private static final long LEAST_PERCENT = 2;

    static final String EXPLAINING = "explaining";
    static final String VERIFYING = "verifying";

    static RunProgress of(Progress progress) {
        return new RunProgress(
                progress.goal().fileName(),
                progress.seconds(),
                finite(progress.value()),
                finite(progress.bound()),
                finite(progress.gap()));
    }

    static RunProgress phase(String phase, double seconds) {
        return new RunProgress(phase, seconds, null, null, null);
    }

    /** JSON knows no infinity. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** How near the gap asked for is, in percent. */
    public long percentTo(double wantedGap) {
        double known = gap == null ? 1 : gap;
        double wanted = Math.max(wantedGap, SMALLEST_GAP);
        return Math.max(LEAST_PERCENT, Math.round(100 * wanted / Math.max(wanted, known)));
    }

    /** The key of the phase's words. */
    public String messageKey() {
        return "rampup.phase." + phase.toLowerCase(Locale.ROOT);
    }
}
