package fr.beffroi.engine.io;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The JSON tree of a model: every field but those at their default. */
final class ModelWriter {
    private final RampUpModel model;
    private final int lastWeek;

    private ModelWriter(RampUpModel model) {
        this.model = model;
        this.lastWeek = model.weeks() - 1;
    }

    static ObjectNode toTree(RampUpModel model) {
        return new ModelWriter(model).tree();
    }

    private ObjectNode tree() {
        ObjectNode root = Trees.NODES.objectNode();
        root.put("format", RampUpModel.FORMAT);
        root.put("name", model.name());
        root.put("start", model.start().toString());
        root.put("weeks", model.weeks());
        root.put("currency", model.currency());
        Trees.putList(root, "items", model.items(), (node, item) -> {
            node.put("id", item.id());
            node.put("name", item.name());
            node.put("unit", item.unit());
            Trees.putUnless(0, node, "initialStock", item.initialStock());
            Trees.putUnless(0, node, "unitCost", item.unitCost());
        });
        Trees.putList(root, "bom", model.bom(), (node, line) -> {
            node.put("parent", line.parent());
            node.put("component", line.component());
            Trees.put(node, "quantity", line.quantity());
        });
        Trees.putList(root, "companies", model.companies(), (node, company) -> {
            node.put("id", company.id());
            node.put("name", company.name());
            // Written even where it is 0: a missing one is worth a warning, a stated 0 is not.
            Trees.put(node, "selfFinancing", company.selfFinancingEuros());
            Trees.putUnless(0, node, "deMinimisUsed", company.deMinimisUsedEuros());
            Trees.putText(node, "group", company.group());
        });
        Trees.putList(root, "sites", model.sites(), (node, site) -> {
            node.put("id", site.id());
            node.put("company", site.company());
            node.put("name", site.name());
            Trees.putNumber(node, "lat", site.latitude());
            Trees.putNumber(node, "lon", site.longitude());
        });
        Trees.putList(root, "resources", model.resources(), (node, resource) -> {
            node.put("id", resource.id());
            node.put("site", resource.site());
            node.put("name", resource.name());
            Trees.putProfile(node, "hoursPerWeek", resource.hoursPerWeek());
        });
        Trees.putList(root, "routes", model.routes(), ModelWriter::route);
        Trees.putList(root, "sources", model.sources(), ModelWriter::source);
        Trees.putList(root, "levers", model.levers(), this::lever);
        Trees.putList(root, "programmes", model.programmes(), this::programme);
        Trees.putList(root, "targets", model.targets(), (node, target) -> {
            node.put("item", target.item());
            Trees.putUnless(1, node, "priority", target.priority());
            Trees.putProfile(node, "perWeek", target.perWeek());
        });
        ObjectNode budget = Trees.NODES.objectNode();
        Trees.putNumber(budget, "public", model.budget().publicEuros());
        Trees.putUnless(
                Budget.DE_MINIMIS_CEILING_EUROS,
                budget,
                "deMinimisCeiling",
                model.budget().deMinimisCeilingEuros());
        root.set("budget", budget);
        if (model.uncertainty() != null) {
            root.set("uncertainty", UncertaintyWriter.toTree(model.uncertainty()));
        }
        return root;
    }

    private static void route(ObjectNode node, Route route) {
        node.put("id", route.id());
        node.put("item", route.item());
        node.put("site", route.site());
        Trees.putList(node, "use", route.use(), (object, use) -> {
            object.put("resource", use.resource());
            Trees.put(object, "hoursPerUnit", use.hoursPerUnit());
        });
        Trees.putUnless(1, node, "yield", route.yield());
        Trees.putWeeksUnless(0, node, "leadTimeWeeks", route.leadTimeWeeks());
        Trees.putUnless(true, node, "qualified", route.qualified());
        Trees.putNumber(node, "unitCost", route.unitCostEuros());
    }

    private static void source(ObjectNode node, Source source) {
        node.put("id", source.id());
        node.put("item", source.item());
        node.put("supplier", source.supplier());
        Trees.putWeeksUnless(0, node, "leadTimeWeeks", source.leadTimeWeeks());
        Trees.putProfile(node, "maxPerWeek", source.maxPerWeek());
        Trees.putNumber(node, "unitPrice", source.unitPriceEuros());
        Trees.putUnless(true, node, "qualified", source.qualified());
    }

    private void lever(ObjectNode node, Lever lever) {
        node.put("id", lever.id());
        node.put("name", lever.name());
        Trees.putText(node, "company", lever.company());
        node.put("kind", lever.kind().name());
        Trees.putUnless(0, node, "cost", lever.costEuros());
        Trees.putUnless(0, node, "costPerWeek", lever.costPerWeekEuros());
        Trees.putWeeksUnless(0, node, "delayWeeks", lever.delayWeeks());
        Trees.putWeeksUnless(0, node, "earliestWeek", lever.earliestWeek());
        Trees.putWeeksUnless(lastWeek, node, "latestWeek", lever.latestWeek());
        Trees.putTexts(node, "requires", lever.requires());
        Trees.putTexts(node, "excludes", lever.excludes());
        Trees.putList(node, "effects", lever.effects(), ModelWriter::effect);
        Trees.putTexts(node, "eligible", lever.eligible());
        Trees.putUnless(1, node, "maxPublicShare", lever.maxPublicShare());
    }

    private static void effect(ObjectNode node, Effect effect) {
        switch (effect) {
            case Effect.AddHours hours -> {
                ObjectNode object = node.putObject("addHours");
                object.put("resource", hours.resource());
                Trees.put(object, "hoursPerWeek", hours.hoursPerWeek());
            }
            case Effect.AddSupply supply -> {
                ObjectNode object = node.putObject("addSupply");
                object.put("source", supply.source());
                Trees.put(object, "perWeek", supply.perWeek());
            }
            case Effect.UnlockRoute unlock -> node.put("unlockRoute", unlock.route());
            case Effect.UnlockSource unlock -> node.put("unlockSource", unlock.source());
            case Effect.DeliverStock stock -> {
                ObjectNode object = node.putObject("deliverStock");
                object.put("item", stock.item());
                Trees.put(object, "quantity", stock.quantity());
            }
        }
    }

    private void programme(ObjectNode node, Programme programme) {
        node.put("id", programme.id());
        node.put("name", programme.name());
        Trees.put(node, "envelope", programme.envelopeEuros());
        if (programme.envelopeByYearEuros() != null) {
            ObjectNode byYear = node.putObject("envelopeByYear");
            new TreeMap<>(programme.envelopeByYearEuros())
                    .forEach((year, euros) -> Trees.put(byYear, String.valueOf(year), euros));
        }
        Trees.put(node, "intensity", programme.intensity());
        Trees.putUnless(Double.POSITIVE_INFINITY, node, "capPerCompany", programme.capPerCompanyEuros());
        Trees.putUnless(0, node, "minimumGrant", programme.minimumGrantEuros());
        Trees.putUnless(false, node, "deMinimis", programme.deMinimis());
        Trees.putWeeksUnless(0, node, "from", programme.from());
        Trees.putWeeksUnless(lastWeek, node, "to", programme.to());
    }
}
