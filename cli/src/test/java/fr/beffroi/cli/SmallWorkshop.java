package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution.Outcome;
import fr.beffroi.engine.model.Uncertainty.UncertainLever;
import fr.beffroi.engine.model.Uncertainty.UncertainResource;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.TargetCadence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * An invented workshop that can make 10 lamps a week, is to deliver 20, and can buy a second shift of 12 000 €, of which it can pay
 * 7 000 € itself. Small enough to know the answer: with the shift, active from week 2, 60 unit-weeks late; with no shift 360.
 */
final class SmallWorkshop {
    static final int WEEKS = 8;
    static final double LAMPS_PER_WEEK = 20;

    private SmallWorkshop() {}

    static RampUpModel model() {
        return new RampUpModel(
                "Atelier d'essai",
                LocalDate.of(2027, 1, 4),
                WEEKS,
                "EUR",
                List.of(new Item("lamp", "Lampe", "pièce", 0, 40)),
                List.of(),
                List.of(new Company("atelier", "Atelier (fictif)", 7_000, 0, null)),
                List.of(new Site("lille", "atelier", "Lille", null, null)),
                List.of(new Resource("bench", "lille", "Établi", StepProfile.constant(10))),
                List.of(new Route("assemble", "lamp", "lille", List.of(new ResourceUse("bench", 1)), 1, 0, true, null)),
                List.of(),
                List.of(new Lever(
                        "shift",
                        "Deuxième équipe",
                        "atelier",
                        LeverKind.SHIFT,
                        12_000,
                        0,
                        2,
                        0,
                        WEEKS - 1,
                        List.of(),
                        List.of(),
                        List.of(new Effect.AddHours("bench", 15)),
                        List.of("pass"),
                        1)),
                List.of(new Programme(
                        "pass", "Pass", 100_000, null, 0.5, Double.POSITIVE_INFINITY, 0, true, 0, WEEKS - 1)),
                List.of(new Target("lamp", 1, StepProfile.constant(LAMPS_PER_WEEK))),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }

    /** The second shift may come two weeks late, every other time. */
    static RampUpModel uncertain() {
        Uncertainty uncertainty = new Uncertainty(
                List.of(),
                List.of(),
                List.of(new UncertainLever(
                        "shift", new TimeDistribution.Discrete(List.of(new Outcome(2, 0.5), new Outcome(4, 0.5))))),
                List.of(new UncertainResource("bench", new Breakdown(1_000, 0.01))));
        return model().withUncertainty(uncertainty);
    }

    /** Writes the model and reads it back, as a user's file would be. */
    static LoadedModel write(Path file) {
        ModelFiles.write(model(), file);
        return ModelFiles.read(file);
    }

    /** Writes the plan that does nothing: a right plan of every model. */
    static RampUpPlan writeDoingNothing(LoadedModel model, Path file) {
        RampUpPlan plan = doingNothing(model);
        PlanFiles.write(plan, file);
        return plan;
    }

    private static RampUpPlan doingNothing(LoadedModel model) {
        double backlog = LAMPS_PER_WEEK * WEEKS * (WEEKS + 1) / 2;
        return new RampUpPlan(
                model.model().name(),
                model.sha256(),
                PlanStatus.FEASIBLE,
                List.of(
                        new Goal(GoalName.BACKLOG, backlog, 0, 1, 0),
                        new Goal(GoalName.PUBLIC_MONEY, 0, 0, 0, 0),
                        new Goal(GoalName.PRIVATE_MONEY, 0, 0, 0, 0),
                        new Goal(GoalName.STOCK_VALUE, 0, 0, 0, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new TargetCadence(
                        "lamp",
                        null,
                        null,
                        Collections.nCopies(WEEKS, 0.0),
                        Collections.nCopies(WEEKS, LAMPS_PER_WEEK))),
                List.of(),
                List.of(),
                new SolverRun(List.of("none"), 1, 0, 0.01, 300));
    }
}
