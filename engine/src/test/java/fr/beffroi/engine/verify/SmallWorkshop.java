package fr.beffroi.engine.verify;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.BomLine;
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
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of eight weeks that uses every feature of the contract, small enough to be worked out by hand. Weeks 0 to 3 lie in
 * 2027, weeks 4 to 7 in 2028. Two arms make a drone, a bar makes an arm; drones and (as spare parts) bars are delivered.
 */
final class SmallWorkshop {
    static final LocalDate START = LocalDate.of(2027, 12, 6);
    static final int WEEKS = 8;
    static final String SHA256 = "5ca1ab1e".repeat(8);
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private SmallWorkshop() {}

    static LoadedModel loaded() {
        return new LoadedModel(model(), SHA256, List.of());
    }

    private static RampUpModel model() {
        return new RampUpModel(
                "small workshop",
                START,
                WEEKS,
                "EUR",
                List.of(
                        new Item("DRONE", "drone", "piece", 0, 100),
                        new Item("ARM", "arm", "piece", 8, 10),
                        new Item("BAR", "bar", "piece", 20, 1)),
                List.of(new BomLine("DRONE", "ARM", 2), new BomLine("ARM", "BAR", 1)),
                List.of(
                        new Company("ALPHA", "Alpha (invented)", 1000, 100, "G"),
                        new Company("BETA", "Beta (invented)", 320, 50, "G"),
                        new Company("GAMMA", "Gamma (invented)", 2000, 0, null)),
                List.of(
                        new Site("SA", "ALPHA", "assembly", null, null),
                        new Site("SB", "BETA", "machining", null, null),
                        new Site("SC", "GAMMA", "printing", null, null)),
                List.of(
                        new Resource("ASSEMBLY", "SA", "assembly", StepProfile.constant(8)),
                        new Resource("CNC", "SB", "milling", steps(0, 10, 6, 5))),
                List.of(
                        route("DRONE-ASM", "DRONE", "SA", List.of(new ResourceUse("ASSEMBLY", 4)), 1, 0, true),
                        route("ARM-CNC", "ARM", "SB", List.of(new ResourceUse("CNC", 2)), 0.8, 1, true),
                        route("ARM-PRINT", "ARM", "SC", List.of(), 1, 0, false)),
                List.of(
                        new Source("BAR-A", "BAR", "first supplier", 1, StepProfile.constant(5), 1.5, true),
                        new Source("BAR-B", "BAR", "second supplier", 0, StepProfile.constant(3), null, false)),
                levers(),
                programmes(),
                List.of(new Target("DRONE", 2, steps(0, 1, 2, 2, 4, 3)), new Target("BAR", 1, steps(4, 1))),
                new Budget(650.0, 360),
                null);
    }

    private static List<Lever> levers() {
        List<String> none = List.of();
        return List.of(
                new Lever(
                        "SHIFT",
                        "second shift",
                        "ALPHA",
                        LeverKind.SHIFT,
                        100,
                        10,
                        1,
                        0,
                        7,
                        none,
                        none,
                        List.of(new Effect.AddHours("ASSEMBLY", 4)),
                        List.of("P1", "P2"),
                        0.6),
                new Lever(
                        "QUAL",
                        "qualify printing",
                        "BETA",
                        LeverKind.QUALIFICATION,
                        400,
                        0,
                        1,
                        2,
                        5,
                        List.of("SHIFT"),
                        none,
                        List.of(new Effect.UnlockRoute("ARM-PRINT")),
                        List.of("P1", "P3"),
                        0.5),
                new Lever(
                        "SOURCE2",
                        "second source",
                        "GAMMA",
                        LeverKind.SECOND_SOURCE,
                        200,
                        0,
                        0,
                        0,
                        7,
                        none,
                        List.of("RIVAL"),
                        List.of(new Effect.UnlockSource("BAR-B"), new Effect.AddSupply("BAR-A", 2)),
                        List.of("P2"),
                        1),
                new Lever(
                        "BENCH",
                        "shared stock of arms",
                        null,
                        LeverKind.STOCK,
                        300,
                        0,
                        2,
                        0,
                        7,
                        none,
                        none,
                        List.of(new Effect.DeliverStock("ARM", 4)),
                        List.of("P2"),
                        1),
                new Lever(
                        "TRAIN",
                        "training",
                        "GAMMA",
                        LeverKind.TRAINING,
                        100,
                        0,
                        0,
                        0,
                        7,
                        none,
                        none,
                        List.of(),
                        List.of("P1", "P2", "P3"),
                        1),
                free("RIVAL", 0, 0, 7, none),
                free("LATE", 4, 0, 7, none),
                free("NARROW", 0, 1, 2, none),
                free("NEEDS", 0, 0, 7, List.of("QUAL")));
    }

    private static Lever free(String id, int delayWeeks, int earliest, int latest, List<String> requires) {
        return new Lever(
                id,
                id,
                "GAMMA",
                LeverKind.OTHER,
                0,
                0,
                delayWeeks,
                earliest,
                latest,
                requires,
                List.of(),
                List.of(),
                List.of(),
                1);
    }

    private static List<Programme> programmes() {
        return List.of(
                programme("P1", 500, Map.of(2027, 300.0, 2028, 20.0), 0.5, 200, 50, true, 5),
                programme("P2", 450, null, 0.6, NO_LIMIT, 0, false, 3),
                programme("P3", 1000, null, 1, NO_LIMIT, 0, true, 7));
    }

    private static Programme programme(
            String id,
            double envelope,
            @Nullable Map<Integer, Double> byYear,
            double intensity,
            double cap,
            double minimum,
            boolean deMinimis,
            int to) {
        return new Programme(id, id, envelope, byYear, intensity, cap, minimum, deMinimis, 0, to);
    }

    private static Route route(
            String id,
            String item,
            String site,
            List<ResourceUse> use,
            double yield,
            int leadTimeWeeks,
            boolean qualified) {
        return new Route(id, item, site, use, yield, leadTimeWeeks, qualified, null);
    }

    private static StepProfile steps(double... fromAndValue) {
        List<StepProfile.Step> steps = new ArrayList<>();
        for (int i = 0; i < fromAndValue.length; i += 2) {
            steps.add(new StepProfile.Step((int) fromAndValue[i], fromAndValue[i + 1]));
        }
        return new StepProfile(steps);
    }
}
