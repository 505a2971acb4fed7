package fr.beffroi.engine.explain;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.time.LocalDate;
import java.util.List;

/**
 * 20 lamps a week are wanted for 8 weeks. A lamp takes an hour of the bench and a bulb; bulbs are bought. No lead times. So a limit of n
 * a week leaves (20 − n)·(1 + … + 8) = 36·(20 − n) unit-weeks late. A second shift may be started in week 4; the maker has 1 000 € for it and
 * nobody else pays.
 */
public final class TinyChain {
    public static final int WEEKS = 8;

    public double benchHours = 30;
    public double bulbsPerWeek = 30;
    public double secondBulbsPerWeek = 0;
    public boolean benchQualified = true;
    public double benchLeverHours = 0;
    public double benchLeverCost = 100;
    public int benchLeverDelay = 0;
    public List<String> eligible = List.of();

    public RampUpModel model() {
        List<Lever> levers = benchLeverHours == 0
                ? List.of()
                : List.of(new Lever(
                        "shift",
                        "second shift",
                        "maker",
                        LeverKind.SHIFT,
                        benchLeverCost,
                        0,
                        benchLeverDelay,
                        4,
                        4,
                        List.of(),
                        List.of(),
                        List.of(new Effect.AddHours("bench", benchLeverHours)),
                        eligible,
                        1));
        return new RampUpModel(
                "tiny chain",
                LocalDate.of(2027, 1, 4),
                WEEKS,
                "EUR",
                List.of(new Item("lamp", "lamp", "piece", 0, 0), new Item("bulb", "bulb", "piece", 0, 0)),
                List.of(new BomLine("lamp", "bulb", 1)),
                List.of(new Company("maker", "maker (invented)", 1000, 0, null)),
                List.of(new Site("site", "maker", "site", null, null)),
                List.of(new Resource("bench", "site", "bench", StepProfile.constant(benchHours))),
                List.of(new Route(
                        "assemble", "lamp", "site", List.of(new ResourceUse("bench", 1)), 1, 0, benchQualified, null)),
                List.of(
                        new Source("bulbs", "bulb", "supplier", 0, StepProfile.constant(bulbsPerWeek), null, true),
                        new Source(
                                "more-bulbs",
                                "bulb",
                                "second supplier",
                                0,
                                StepProfile.constant(secondBulbsPerWeek),
                                null,
                                false)),
                levers,
                List.of(),
                List.of(new Target("lamp", 1, StepProfile.constant(20))),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }
}
