package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import java.util.List;
import java.util.function.Consumer;

/** A lever that can be changed part by part. */
final class LeverDraft {
    double costEuros;
    double costPerWeekEuros;
    int delayWeeks;
    int earliestWeek;
    int latestWeek;
    List<String> requires;
    List<String> excludes;
    List<Effect> effects;
    List<String> eligible;
    double maxPublicShare;

    private LeverDraft(Lever lever) {
        costEuros = lever.costEuros();
        costPerWeekEuros = lever.costPerWeekEuros();
        delayWeeks = lever.delayWeeks();
        earliestWeek = lever.earliestWeek();
        latestWeek = lever.latestWeek();
        requires = lever.requires();
        excludes = lever.excludes();
        effects = lever.effects();
        eligible = lever.eligible();
        maxPublicShare = lever.maxPublicShare();
    }

    static Lever change(Lever lever, Consumer<LeverDraft> changes) {
        LeverDraft draft = new LeverDraft(lever);
        changes.accept(draft);
        return new Lever(
                lever.id(),
                lever.name(),
                lever.company(),
                lever.kind(),
                draft.costEuros,
                draft.costPerWeekEuros,
                draft.delayWeeks,
                draft.earliestWeek,
                draft.latestWeek,
                draft.requires,
                draft.excludes,
                draft.effects,
                draft.eligible,
                draft.maxPublicShare);
    }
}
