package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.util.ArrayList;
import java.util.List;

/** One change of a random world, as people make them: a lever refused or put off, a price, a date, a budget, hours that are lost. */
public final class ModelChange {
    private ModelChange() {}

    /** The model after a change that the dice choose. */
    public static RampUpModel draw(Dice dice, RampUpModel model) {
        int kind = dice.between(0, model.levers().isEmpty() ? 2 : 6);
        return switch (kind) {
            case 0 -> model.withTargets(moved(model, dice.oneOf(-2, -1, 1, 2)));
            case 1 -> model.withPublicBudget(dice.chance(0.3) ? null : dice.real(0, 200_000));
            case 2 -> withHours(model, dice.real(0.5, 1.5));
            case 3 -> model.withoutLevers(List.of(dice.pick(model.levers()).id()));
            default -> {
                Lever lever = dice.pick(model.levers());
                int at = model.levers().indexOf(lever);
                List<Lever> levers = new ArrayList<>(model.levers());
                levers.set(at, changed(dice, model, lever, kind));
                yield model.withLevers(levers);
            }
        };
    }

    private static List<Target> moved(RampUpModel model, int weeks) {
        return model.targets().stream()
                .map(target -> new Target(
                        target.item(), target.priority(), moved(target.perWeek().byWeek(model.weeks()), weeks)))
                .toList();
    }

    private static StepProfile moved(double[] byWeek, int weeks) {
        double[] moved = new double[byWeek.length];
        for (int week = 0; week < moved.length; week++) {
            moved[week] = week - weeks < 0 ? 0 : byWeek[Math.min(week - weeks, byWeek.length - 1)];
        }
        return StepProfile.ofWeeks(moved);
    }

    private static RampUpModel withHours(RampUpModel model, double factor) {
        return new RampUpModel(
                model.name(),
                model.start(),
                model.weeks(),
                model.currency(),
                model.items(),
                model.bom(),
                model.companies(),
                model.sites(),
                model.resources().stream()
                        .map(resource -> new Resource(
                                resource.id(),
                                resource.site(),
                                resource.name(),
                                StepProfile.ofWeeks(
                                        scaled(resource.hoursPerWeek().byWeek(model.weeks()), factor))))
                        .toList(),
                model.routes(),
                model.sources(),
                model.levers(),
                model.programmes(),
                model.targets(),
                model.budget(),
                model.uncertainty());
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private static Lever changed(Dice dice, RampUpModel model, Lever lever, int kind) {
        int put = dice.oneOf(-1, 1, 2);
        int last = model.weeks() - 1;
        return new Lever(
                lever.id(),
                lever.name(),
                lever.company(),
                lever.kind(),
                kind == 4 ? lever.costEuros() * dice.real(0.3, 2) : lever.costEuros(),
                lever.costPerWeekEuros(),
                kind == 5 ? Math.max(0, lever.delayWeeks() + put) : lever.delayWeeks(),
                kind == 6 ? Math.clamp(lever.earliestWeek() + put, 0, last) : lever.earliestWeek(),
                kind == 6 ? Math.clamp(lever.latestWeek() + put, 0, last) : lever.latestWeek(),
                lever.requires(),
                lever.excludes(),
                lever.effects(),
                lever.eligible(),
                lever.maxPublicShare());
    }
}
