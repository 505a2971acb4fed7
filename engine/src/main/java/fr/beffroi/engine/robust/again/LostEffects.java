package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.run.LostWays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What levers do from the loss on. What is lost for good, no lever opens. Of a source that comes back, a lever that raises its supply does
 * so only afterwards: the units it adds stand in a source of their own, which that lever opens. (Where the source itself is not yet open
 * and another lever is to open it, what the first one adds is left out: the answer is right, but may not be the best.)
 */
final class LostEffects {
    private final RampUpModel model;
    private final StartedBefore before;
    private final Loss loss;
    private final LostWays lost;
    private final boolean isForGood;
    private final Ids ids;
    private final Map<String, Integer> routes;
    private final Map<String, Integer> sources;
    private final List<Source> added = new ArrayList<>();
    private final Map<String, Integer> standsFor = new HashMap<>();

    LostEffects(StartedBefore before, Loss loss, LostWays lost, Ids ids) {
        model = before.network().model;
        this.before = before;
        this.loss = loss;
        this.lost = lost;
        this.ids = ids;
        isForGood = loss.isForGood(model.weeks());
        routes = Network.positions(model.routes(), route -> route.id());
        sources = Network.positions(model.sources(), source -> source.id());
    }

    List<Effect> of(Lever lever) {
        return lever.effects().stream().flatMap(effect -> of(lever, effect)).toList();
    }

    private Stream<Effect> of(Lever lever, Effect effect) {
        return switch (effect) {
            case Effect.UnlockRoute unlock ->
                isForGood && lost.routes()[routes.getOrDefault(unlock.route(), -1)]
                        ? Stream.empty()
                        : Stream.of(effect);
            case Effect.UnlockSource unlock ->
                isForGood && lost.sources()[sources.getOrDefault(unlock.source(), -1)]
                        ? Stream.empty()
                        : Stream.of(effect);
            case Effect.AddSupply add -> supply(lever, add);
            case Effect.AddHours _, Effect.DeliverStock _ -> Stream.of(effect);
        };
    }

    private Stream<Effect> supply(Lever lever, Effect.AddSupply add) {
        int position = sources.getOrDefault(add.source(), -1);
        if (!lost.sources()[position]) {
            return Stream.of(add);
        }
        boolean isOpen =
                before.isSourceOpen(position) || lever.effects().contains(new Effect.UnlockSource(add.source()));
        return isForGood || !isOpen ? Stream.empty() : Stream.of(afterwards(add, position));
    }

    private Effect afterwards(Effect.AddSupply add, int position) {
        Source source = model.sources().get(position);
        String id = ids.free("after the loss: " + source.id());
        double[] units = new double[model.weeks() - loss.fromWeek()];
        Arrays.fill(units, loss.untilWeek() - loss.fromWeek(), units.length, add.perWeek());
        added.add(new Source(
                id,
                source.item(),
                source.supplier(),
                source.leadTimeWeeks(),
                StepProfile.ofWeeks(units),
                source.unitPriceEuros(),
                false));
        standsFor.put(id, position);
        return new Effect.UnlockSource(id);
    }

    /** The sources that stand for what levers add to others, once the levers were asked for. */
    List<Source> addedSources() {
        return added;
    }

    /** For the id of each of those the position of the source it stands for. */
    Map<String, Integer> standsFor() {
        return standsFor;
    }
}
