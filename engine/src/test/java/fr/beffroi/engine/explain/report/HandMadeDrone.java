package fr.beffroi.engine.explain.report;

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
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small invented drone ramp-up with something in it for every part of the report. */
final class HandMadeDrone {

    private static final int WEEKS = 78;

    private final List<Item> items = new ArrayList<>();
    private final List<BomLine> bom = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Lever> levers = new ArrayList<>();

    private HandMadeDrone() {}

    static RampUpModel model() {
        HandMadeDrone drone = new HandMadeDrone();
        drone.parts();
        drone.workshops();
        drone.purchases();
        drone.actions();
        return new RampUpModel(
                "Drone de relevé, de 20 à 200 par mois",
                LocalDate.of(2027, 1, 4),
                WEEKS,
                "EUR",
                drone.items,
                drone.bom,
                companies(),
                sites(),
                drone.resources,
                drone.routes,
                drone.sources,
                drone.levers,
                programmes(),
                List.of(new Target("drone", 1, target())),
                new Budget(150_000.0, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }

    /** A plan for it: six levers started by hand, everything else as early as possible. */
    static RampUpPlan plan() {
        RampUpModel model = model();
        List<LeverDecision> levers = List.of(
                GreedyPlan.decide(model, "equipe-bobinage", 26, "pass", 0.5),
                GreedyPlan.decide(model, "equipe-montage", 20, "pass", 0.5),
                GreedyPlan.decide(model, "aimants-plus", 6, "region", 0.4),
                GreedyPlan.decide(model, "formation", 8, "pass", 1),
                GreedyPlan.decide(model, "second-bobineur", 10, "region", 0.4),
                GreedyPlan.decide(model, "laser", 38, "pass", 0.5));
        return GreedyPlan.withFrontier(model, levers, 0.008);
    }

    private static StepProfile target() {
        return new StepProfile(List.of(
                new StepProfile.Step(0, 20 * 12 / 52.0),
                new StepProfile.Step(13, 60 * 12 / 52.0),
                new StepProfile.Step(26, 120 * 12 / 52.0),
                new StepProfile.Step(39, 200 * 12 / 52.0)));
    }

    private void parts() {
        item("drone", "Drone quadricoptère", 40, 620);
        item("cellule", "Cellule", 30, 96);
        item("bras", "Bras en carbone", 120, 9.5);
        item("plaque", "Plaque en carbone découpée", 60, 21);
        item("fibre", "Tissu de carbone", 200, 18);
        item("moteur", "Moteur", 160, 24);
        item("stator", "Stator bobiné", 160, 11);
        item("fil", "Fil de cuivre émaillé", 400, 0.8);
        item("aimants", "Jeu d'aimants", 600, 3.2);
        item("helice", "Hélice", 300, 1.4);
        item("electronique", "Électronique de vol", 30, 184);
        item("carte", "Carte de commande nue", 40, 37);
        item("variateur", "Variateur", 160, 14);
        item("camera", "Caméra", 30, 88);
        item("batterie", "Batterie", 40, 61);
        item("cellules", "Élément de batterie", 240, 7.4);
        part("drone", "cellule", 1);
        part("drone", "moteur", 4);
        part("drone", "helice", 4);
        part("drone", "electronique", 1);
        part("drone", "batterie", 1);
        part("drone", "camera", 1);
        part("cellule", "bras", 4);
        part("cellule", "plaque", 2);
        part("bras", "fibre", 0.06);
        part("plaque", "fibre", 0.11);
        part("moteur", "stator", 1);
        part("moteur", "aimants", 1);
        part("stator", "fil", 0.04);
        part("electronique", "carte", 1);
        part("electronique", "variateur", 4);
        part("batterie", "cellules", 6);
    }

    private void workshops() {
        make("montage", "drone", "lille", 1, "Montage final", 70, 1.4, true);
        make("assemblage", "cellule", "lille", 1, "Assemblage des cellules", 40, 0.55, true);
        make("drapage", "bras", "maubeuge", 1, "Drapage du carbone", 38, 0.16, true);
        make("decoupe", "plaque", "maubeuge", 1, "Découpe au laser", 14, 0.22, true);
        make("bobinage", "stator", "denain", 2, "Bobinage des moteurs", 26, 0.35, true);
        make("equilibrage", "moteur", "denain", 1, "Équilibrage des moteurs", 38, 0.14, true);
        make("cms", "electronique", "lens", 2, "Ligne de pose des composants", 35, 0.62, true);
        make("pack", "batterie", "lens", 1, "Soudage des batteries", 40, 0.5, true);
        make("bobinage-b", "stator", "hazebrouck", 2, "Bobineuse de précision", 60, 0.3, false);
    }

    private void purchases() {
        buy("o-fibre", "fibre", "Tissages de l'Escaut (fictif)", 4, 30, true);
        buy("o-fil", "fil", "Tréfilerie du Nord (fictif)", 3, 60, true);
        buy("o-aimants", "aimants", "Importateur d'aimants (fictif)", 8, 150, true);
        buy("o-helice", "helice", "Plastiques de Flandre (fictif)", 3, 400, true);
        buy("o-helice-2", "helice", "Moulage artésien (fictif)", 4, 200, true);
        buy("o-carte", "carte", "Circuits d'Artois (fictif)", 5, 60, true);
        buy("o-variateur", "variateur", "Négoce électronique (fictif)", 6, 320, true);
        buy("o-camera", "camera", "Optique boréale (fictif)", 6, 70, true);
        buy("o-cellules", "cellules", "Énergie lys (fictif)", 5, 320, true);
    }

    private void actions() {
        lever("equipe-bobinage", "2ᵉ équipe au bobinage", "hainaut", LeverKind.SHIFT, 12_000, 350, 6)
                .effect(new Effect.AddHours("bobinage", 35));
        lever("equipe-montage", "2ᵉ équipe au montage", "assembleur", LeverKind.SHIFT, 9_000, 0, 4)
                .effect(new Effect.AddHours("montage", 35));
        lever("laser", "Second laser de découpe", "carbone", LeverKind.MACHINE, 58_000, 0, 14)
                .effect(new Effect.AddHours("decoupe", 35));
        lever("formation", "École de drapage partagée", null, LeverKind.TRAINING, 26_000, 0, 10)
                .effect(new Effect.AddHours("drapage", 30));
        lever("second-bobineur", "Qualifier un second bobineur", "flandre", LeverKind.QUALIFICATION, 18_000, 0, 16)
                .effect(new Effect.UnlockRoute("bobinage-b"));
        lever("aimants-plus", "Réserver plus d'aimants", "hainaut", LeverKind.STOCK, 6_000, 40, 3)
                .effect(new Effect.AddSupply("o-aimants", 120));
        lever("ligne-cms", "Four de refusion plus grand", "carte", LeverKind.MACHINE, 32_000, 0, 8)
                .effect(new Effect.AddHours("cms", 20));
        lever("bras-stock", "Stock d'avance de bras", "carbone", LeverKind.STOCK, 5_000, 0, 2)
                .effect(new Effect.DeliverStock("bras", 200));
    }

    private static List<Company> companies() {
        return List.of(
                new Company("assembleur", "Aéro Lille (fictif)", 60_000, 0, null),
                new Company("carbone", "Composites de Sambre (fictif)", 40_000, 20_000, null),
                new Company("hainaut", "Ateliers du Hainaut (fictif)", 45_000, 0, "groupe-h"),
                new Company("carte", "Électronique du Bassin (fictif)", 30_000, 0, null),
                new Company("flandre", "Bobinage de Flandre (fictif)", 15_000, 0, null));
    }

    private static List<Site> sites() {
        return List.of(
                new Site("lille", "assembleur", "Lille", 50.63, 3.06),
                new Site("maubeuge", "carbone", "Maubeuge", null, null),
                new Site("denain", "hainaut", "Denain", null, null),
                new Site("lens", "carte", "Lens", null, null),
                new Site("hazebrouck", "flandre", "Hazebrouck", null, null));
    }

    private static List<Programme> programmes() {
        return List.of(
                new Programme("pass", "Pass Drones", 400_000, null, 0.5, 60_000, 3_000, true, 0, 60),
                new Programme("region", "Aide régionale (fictif)", 80_000, null, 0.4, 30_000, 5_000, false, 0, 77));
    }

    private void item(String id, String name, double stock, double cost) {
        items.add(new Item(id, name, "pièces", stock, cost));
    }

    private void part(String parent, String component, double quantity) {
        bom.add(new BomLine(parent, component, quantity));
    }

    private void make(
            String id, String item, String site, int lead, String name, double hours, double perUnit, boolean now) {
        resources.add(new Resource(id, site, name, StepProfile.constant(hours)));
        routes.add(new Route(id, item, site, List.of(new ResourceUse(id, perUnit)), 0.98, lead, now, null));
    }

    private void buy(String id, String item, String supplier, int lead, double most, boolean now) {
        sources.add(new Source(id, item, supplier, lead, StepProfile.constant(most), null, now));
    }

    private LeverEnd lever(
            String id, String name, @Nullable String company, LeverKind kind, double cost, double weekly, int delay) {
        return effect -> levers.add(new Lever(
                id,
                name,
                company,
                kind,
                cost,
                weekly,
                delay,
                0,
                WEEKS - 1 - delay,
                List.of(),
                List.of(),
                List.of(effect),
                List.of("pass", "region"),
                1));
    }

    private interface LeverEnd {
        void effect(Effect effect);
    }
}
