package fr.beffroi.workbench.rampup.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a version is to be planned.
 *
 * @param gap relative distance to the best possible plan that is good enough, such as 0.01
 * @param publicBudgetEuros in place of the model's own; null: the model's
 * @param cadencePercent 100: the cadences of the model; 120: a fifth more
 * @param withoutLevers ids of levers that may not be used
 */
public record RunSettings(
        double gap,
        double timeLimitSeconds,
        @Nullable Double publicBudgetEuros,
        int cadencePercent,
        List<String> withoutLevers) {
    private static final double DEFAULT_GAP = 0.01;
    private static final double DEFAULT_SECONDS = 300;
    private static final double MOST_SECONDS = 3 * 3600;

    /** The model as it is, to within 1 %, in at most five minutes. */
    public static final RunSettings DEFAULT = new RunSettings(DEFAULT_GAP, DEFAULT_SECONDS, null, 100, List.of());

    public RunSettings {
        if (!(gap >= 0 && gap <= 1)
                || !(timeLimitSeconds >= 1 && timeLimitSeconds <= MOST_SECONDS)
                || cadencePercent < 1
                || cadencePercent > 1000
                || publicBudgetEuros != null && !(publicBudgetEuros >= 0 && Double.isFinite(publicBudgetEuros))) {
            throw new UnusableSettingsException("A run with a gap of " + gap + ", " + timeLimitSeconds
                    + " s, a public budget of " + publicBudgetEuros + " € and " + cadencePercent
                    + " % of the cadence cannot be asked for.\nMaybe a gap of 0.01, 300 s and 100 %.");
        }
        withoutLevers = List.copyOf(withoutLevers);
    }

    /** The same without one more lever. */
    public RunSettings without(String lever) {
        List<String> levers = new ArrayList<>(withoutLevers);
        levers.add(lever);
        return new RunSettings(
                gap,
                timeLimitSeconds,
                publicBudgetEuros,
                cadencePercent,
                levers.stream().distinct().sorted().toList());
    }

    /** The same with other cadences and another budget. */
    public RunSettings with(int otherCadencePercent, @Nullable Double otherBudgetEuros) {
        return new RunSettings(gap, timeLimitSeconds, otherBudgetEuros, otherCadencePercent, withoutLevers);
    }

    /** Whether the model is planned as it is. */
    public boolean isPlain() {
        return publicBudgetEuros == null && cadencePercent == 100 && withoutLevers.isEmpty();
    }
}
