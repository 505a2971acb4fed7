package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.util.List;

/** The model that a run really plans: a version with the run's settings put in. */
public final class AdaptedModel {
    private AdaptedModel() {}

    /** A version's model under these settings. */
    public static LoadedModel of(LoadedModel version, RunSettings settings) {
        LoadedModel loaded = version;
        if (settings.cadencePercent() != 100 || !settings.withoutLevers().isEmpty()) {
            RampUpModel changed = version.model()
                    .withoutLevers(settings.withoutLevers())
                    .withTargets(scaled(version.model().targets(), settings.cadencePercent() / 100.0));
            loaded = new LoadedModel(changed, LoadedModel.of(changed).sha256(), version.warnings());
        }
        Double budget = settings.publicBudgetEuros();
        return budget == null ? loaded : loaded.withPublicBudget(budget);
    }

    private static List<Target> scaled(List<Target> targets, double factor) {
        return targets.stream()
                .map(target -> new Target(
                        target.item(),
                        target.priority(),
                        new StepProfile(target.perWeek().steps().stream()
                                .map(step -> new StepProfile.Step(step.from(), step.value() * factor))
                                .toList())))
                .toList();
    }
}
