package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A plan beside its model. All numbers of the plan must be finite. */
public final class PlanFacts {
    private final LoadedModel loaded;
    private final RampUpPlan plan;
    private final Catalogue catalogue;
    private final Flows flows;
    private final List<StartedLever> started;
    private final Effects effects;

    /** Looks the plan up in the model. */
    public PlanFacts(LoadedModel loaded, RampUpPlan plan) {
        this.loaded = loaded;
        this.plan = plan;
        this.catalogue = Catalogue.of(loaded.model());
        this.flows = Flows.of(catalogue, plan, weeks());
        this.started = listStarted(catalogue, plan, weeks());
        this.effects = Effects.of(withoutRepetition(started));
    }

    private static List<StartedLever> listStarted(Catalogue catalogue, RampUpPlan plan, int weeks) {
        List<StartedLever> started = new ArrayList<>();
        for (LeverDecision decision : plan.levers()) {
            Lever lever = catalogue.levers().get(decision.lever());
            if (lever != null) {
                started.add(StartedLever.of(lever, decision, weeks));
            }
        }
        return List.copyOf(started);
    }

    private static List<StartedLever> withoutRepetition(List<StartedLever> started) {
        Set<String> seen = new HashSet<>();
        return started.stream().filter(lever -> seen.add(lever.id())).toList();
    }

    /** The model. */
    public RampUpModel model() {
        return loaded.model();
    }

    /** SHA-256 of the model's file. */
    public String modelSha256() {
        return loaded.sha256();
    }

    /** The plan as it was stated. */
    public RampUpPlan plan() {
        return plan;
    }

    /** Length of the horizon. */
    public int weeks() {
        return loaded.model().weeks();
    }

    /** The parts of the model by id. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** What the plan launches, orders and delivers. */
    public Flows flows() {
        return flows;
    }

    /** Every decision on a lever the model knows, in the plan's order; a lever started twice is in it twice. */
    public List<StartedLever> started() {
        return started;
    }

    /** What the started levers change; a lever started twice counts once. */
    public Effects effects() {
        return effects;
    }
}
