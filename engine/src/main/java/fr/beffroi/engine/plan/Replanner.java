package fr.beffroi.engine.plan;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Plans a model that changes, again and again: a lever is refused, a date moves, money is cut. While the flow of goods stays what it was
 * ({@link Network#flowsWithin}), all that was proven of it serves the next plan; else it begins anew from the last plan's levers. Each plan is
 * as good and as proven as one from nothing. Not thread-safe.
 */
public final class Replanner implements AutoCloseable {
    private final Deadline deadline = new Deadline(0, () -> false);
    private @Nullable Known known;

    /** What is left of the last plan. */
    private record Known(Network network, LeverSearch search, int threads, LeverPlan best) {}

    /**
     * The best plan found of the model as it is now; as {@link Planner#plan}.
     *
     * @return a plan without explanations
     */
    public RampUpPlan plan(LoadedModel loaded, PlanRequest request, ProgressListener listener) {
        Network network = new Network(loaded.model());
        deadline.restart(request.timeLimitSeconds(), request.cancelled());
        LeverPlan nothing = Planner.sayNothing(network, listener);
        LeverPlan kept = known == null ? nothing : KeptLevers.of(known.network(), known.best(), network);
        LeverSearch search = search(network, request.threads());
        known = new Known(network, search, request.threads(), kept);
        RampUpPlan plan = new Planner.Run(loaded, network, search, deadline, request, listener)
                .plan(Planner.payable(kept, search));
        known = new Known(network, search, request.threads(), LeverPlan.of(network, plan.levers()));
        return plan;
    }

    /** Whether the next plan of this model would use what was proven for the last one. */
    public boolean knows(Network network) {
        return known != null && network.flowsWithin(known.network());
    }

    private LeverSearch search(Network network, int threads) {
        if (known != null && known.threads() == threads && knows(network)) {
            known.search().changeModel(network);
            return known.search();
        }
        close();
        return Planner.search(network, threads, deadline);
    }

    @Override
    public void close() {
        if (known != null) {
            known.search().close();
            known = null;
        }
    }
}
