package fr.beffroi.engine.simulate.run;

import static fr.beffroi.engine.simulate.run.Replications.LANES;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import fr.beffroi.engine.simulate.replan.Situation;
import java.util.Arrays;

/** The levers of the plan: started when the plan says, active after a delay by chance. */
final class LeverStarts {
    private static final int ALL_LANES = (1 << LANES) - 1;

    /** For each route in the order of service a bit for each lane in which it may be launched. */
    final int[] open;

    private final SimulationModel model;
    private final int[] levers;
    /** {@code active[i * LANES + lane]}: first week of effect of the i-th lever started. */
    private final int[] active;

    LeverStarts(SimulationModel model) {
        this.model = model;
        levers = model.planned.levers;
        active = new int[levers.length * LANES];
        open = new int[model.structure.routes()];
    }

    /** Forgets the replications before, and draws the delays of these. */
    void begin(long[] replicationKeys, Laws laws) {
        for (int route = 0; route < open.length; route++) {
            open[route] = model.structure.qualified[route] ? ALL_LANES : 0;
        }
        for (int i = 0; i < levers.length; i++) {
            WeeksLaw delay = laws.leverDelay[levers[i]];
            for (int lane = 0; lane < LANES; lane++) {
                long stream = RandomStreams.streamKey(replicationKeys[lane], model.keys.levers[levers[i]]);
                long bits = RandomStreams.bits(stream, 0);
                active[i * LANES + lane] = model.planned.leverStart[i] + delay.weeks(RandomStreams.upper(bits));
            }
        }
    }

    /**
     * When each lever of the model is expected to be active in the first lane, in weeks from {@code week} on, as {@link Situation} has it: when
     * it was planned to be, in the next week where that has passed.
     */
    int[] expected(int week) {
        int[] expected = new int[model.network.leverEffects.size()];
        Arrays.fill(expected, Situation.NEVER);
        for (int i = 0; i < levers.length; i++) {
            int planned = model.network.model.levers().get(levers[i]).activeWeek(model.planned.leverStart[i]);
            expected[levers[i]] = active[i * LANES] <= week ? Situation.ACTIVE : Math.max(1, planned - week);
        }
        return expected;
    }

    /** Gives effect to the levers that become active in that week. */
    void activate(int week, double[] stock, Hours hours) {
        for (int i = 0; i < active.length; i++) {
            if (active[i] == week) {
                activate(model.network.leverEffects.get(levers[i / LANES]), i % LANES, stock, hours);
            }
        }
    }

    /** More supply has no effect here: orders are placed as planned (§7). */
    private void activate(Network.LeverEffects effects, int lane, double[] stock, Hours hours) {
        for (int n = 0; n < effects.stock().size(); n++) {
            Network.Amount brought = effects.stock().get(n);
            stock[brought.position() * LANES + lane] += brought.quantity();
        }
        for (int n = 0; n < effects.hours().size(); n++) {
            Network.Amount more = effects.hours().get(n);
            hours.add(more.position(), lane, more.quantity());
        }
        for (int route : effects.unlockedRoutes()) {
            open[model.structure.placeInService[route]] |= 1 << lane;
        }
    }
}
