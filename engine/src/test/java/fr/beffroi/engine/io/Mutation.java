package fr.beffroi.engine.io;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to spoil the sample.
 *
 * @param put where something is put or taken away
 * @param json what is put there; null: the field is taken away
 * @param faultAt place of the one fault that is expected
 * @param says a word that value, expectation or hint must contain (in English)
 * @param inSchema whether a JSON Schema can see it: it cannot follow ids, sums, order or circles
 */
record Mutation(String put, @Nullable String json, String faultAt, String says, boolean inSchema) {

    static List<Mutation> all() {
        return List.of(
                schema("format", "\"beffroi/ramp-up-model/2\"", "beffroi/ramp-up-model/1"),
                schema("name", "7", "a text"),
                schema("start", "\"04/01/2027\"", "YYYY-MM-DD"),
                rule("start", "\"2027-01-05\"", "start", "2027-01-04, 2027-01-11"),
                rule("start", "\"2027-02-30\"", "start", "YYYY-MM-DD"),
                schema("weeks", "0", "from 1 to 520"),
                schema("weeks", "521", "from 1 to 520"),
                schema("weeks", "12.5", "whole"),
                schema("weeks", "\"52\"", "whole"),
                schema("currency", "\"USD\"", "EUR"),
                schema("items", "{}", "a list"),
                schema("items[0]", "\"drone\"", "an object"),
                schema("items[0].id", "null", "null"),
                schema("items[0].id", "\"\"", "not blank"),
                schema("items[0].id", "7", "a text"),
                schema("items[0].initialStock", "-1", "≥ 0"),
                schema("items[0].unitCost", "true", "number"),
                schema("items[0].colour", "\"red\"", "colour"),
                schema("items[0].unitcost", "3", "Maybe unitCost"),
                rule("items[3]", item("motor"), "items[3].id", "items[2].id"),
                schema("bom[0].quantity", "-4", "≥ 0"),
                rule("bom[0].component", "\"fram\"", "bom[0].component", "Maybe frame"),
                rule("bom[0].component", "\"motor\"", "bom[1]", "drone → motor"),
                rule("bom[2]", line("motor", "motor"), "bom[2]", "motor → motor"),
                rule("bom[2]", line("frame", "drone"), "bom[2]", "drone → frame → drone"),
                schema("companies[0].selfFinancing", "-0.01", "≥ 0"),
                schema("companies[0].deMinimisUsed", "\"1000\"", "number"),
                schema("companies[0].group", "\" \"", "not blank"),
                rule("sites[1].company", "\"C9\"", "sites[1].company", "Maybe C1"),
                schema("sites[0].lat", "90.5", "latitude"),
                schema("sites[0].lon", "-181", "longitude"),
                schema("resources[0].hoursPerWeek", "\"35\"", "steps"),
                schema("resources[0].hoursPerWeek[1].value", "-1", "≥ 0"),
                schema("resources[0].hoursPerWeek[1].from", "2.5", "whole"),
                rule("resources[0].hoursPerWeek[1].from", "0", "resources[0].hoursPerWeek[1].from", "after 0"),
                schema("resources[0].hoursPerWeek[1].to", "9", "to"),
                schema("routes[0].yield", "0", "≤ 1"),
                schema("routes[0].yield", "1.01", "≤ 1"),
                schema("routes[0].leadTimeWeeks", "-1", "whole"),
                schema("routes[0].qualified", "\"yes\"", "true or false"),
                schema("routes[0].use[0].hoursPerUnit", "-1", "≥ 0"),
                rule("routes[0].use[1].resource", "\"R1\"", "routes[0].use[1].resource", "once"),
                rule("routes[0].use[1].resource", "\"R3\"", "routes[0].use[1].resource", "id of a resource"),
                schema("sources[0].maxPerWeek", "-5", "≥ 0"),
                rule("sources[0].item", "\"moter\"", "sources[0].item", "Maybe motor"),
                schema("levers[0].kind", "\"SHIFTS\"", "Maybe SHIFT"),
                schema("levers[0].latestWeek", "-1", "whole"),
                schema("levers[0].maxPublicShare", "1.5", "0 to 1"),
                schema("levers[0].effects[0]", "{}", "exactly one"),
                schema("levers[0].effects[0]", "{\"unlockRoute\": \"P3\", \"unlockSource\": \"O2\"}", "exactly one"),
                schema("levers[0].effects[0].addHours", "7", "an object"),
                rule(
                        "levers[0].effects[0].addHours.resource",
                        "\"R7\"",
                        "levers[0].effects[0].addHours.resource",
                        "R7"),
                rule("levers[1].effects[0].unlockRoute", "\"P4\"", "levers[1].effects[0].unlockRoute", "id of a route"),
                rule("levers[1].requires[0]", "\"L0\"", "levers[1].requires[0]", "id of a lever"),
                rule("levers[1].requires[0]", "\"L2\"", "levers[1].requires[0]", "L2 → L2"),
                rule("levers[0].requires", "[\"L2\"]", "levers[1].requires[0]", "L1 → L2 → L1"),
                rule("levers[2].excludes[0]", "\"L3\"", "levers[2].excludes[0]", "another lever"),
                rule("levers[0].eligible[0]", "\"pas\"", "levers[0].eligible[0]", "Maybe pass"),
                rule("levers[0].company", "\"C3\"", "levers[0].company", "id of a company"),
                schema("programmes[0].intensity", "1.2", "0 to 1"),
                schema("programmes[0].envelope", "-1", "≥ 0"),
                schema("programmes[0].envelopeByYear.2027", "-1", "≥ 0"),
                schema("programmes[0].envelopeByYear.27", "1", "four digits"),
                schema("programmes[0].deMinimis", "1", "true or false"),
                schema("targets[0].priority", "0", "> 0"),
                rule("targets[1].item", "\"drone\"", "targets[1].item", "targets[0].item"),
                schema("budget.public", "-1", "≥ 0"),
                schema("budget.private", "1", "private"),
                schema("uncertainty.routes[0].leadTime.triangular", "[1, 2]", "3 numbers"),
                rule(
                        "uncertainty.routes[0].leadTime.triangular",
                        "[3, 2, 4]",
                        "uncertainty.routes[0].leadTime.triangular",
                        "min ≤ mode"),
                schema("uncertainty.routes[0].yield.beta[0]", "0", "> 0"),
                rule("uncertainty.routes[1]", "{\"id\": \"P1\"}", "uncertainty.routes[1].id", "once"),
                schema("uncertainty.sources[0].leadTime.lognormal.mean", "0", "> 0"),
                rule(
                        "uncertainty.levers[0].delay.discrete[1][1]",
                        "0.5",
                        "uncertainty.levers[0].delay.discrete",
                        "add up to 1"),
                schema("uncertainty.levers[0].delay.discrete[1]", "[8]", "weeks, probability"),
                schema("uncertainty.resources[0].breakdown.everyWeeks", "0", "> 0"),
                rule("uncertainty.resources[0].id", "\"P1\"", "uncertainty.resources[0].id", "Maybe R1"),
                schema("extra", "1", "extra"));
    }

    private static Mutation schema(String place, String json, String says) {
        return new Mutation(place, json, place, says, true);
    }

    private static Mutation rule(String put, String json, String faultAt, String says) {
        return new Mutation(put, json, faultAt, says, false);
    }

    private static String item(String id) {
        return "{\"id\": \"" + id + "\", \"name\": \"\", \"unit\": \"u\"}";
    }

    private static String line(String parent, String component) {
        return "{\"parent\": \"" + parent + "\", \"component\": \"" + component + "\", \"quantity\": 1}";
    }

    byte[] bytes() {
        return spoilt().bytes();
    }

    Sample spoilt() {
        return json == null ? new Sample().without(put) : new Sample().with(put, json);
    }
}
