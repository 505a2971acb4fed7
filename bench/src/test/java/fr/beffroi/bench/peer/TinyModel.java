package fr.beffroi.bench.peer;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.plan.LeverDecision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Six weeks of 4 units each, 4 in stock, 4 hours a week of one hour a unit, one unit in five scrapped, one week of lead time: 3.2 units a
 * week from week 1 on. Backlog 0.8 + 1.6 + 2.4 + 3.2 + 4 = 12; in time 4 + 5 × 3.2 = 20.
 */
final class TinyModel {
    static final double BACKLOG = 12;
    static final double ON_TIME = 20;

    /** The shift is there from week 2, so 4 units a week from week 3: 0.8 + 4 × 1.6 late, 4 + 2 × 3.2 + 3 × 4 in time. */
    static final double BACKLOG_WITH_SHIFT = 7.2;

    static final double ON_TIME_WITH_SHIFT = 22.4;

    private static final String JSON = """
            {"format": "beffroi/ramp-up-model/1", "name": "tiny", "start": "2027-01-04", "weeks": 6, "currency": "EUR",
             "items": [{"id": "P", "name": "product", "unit": "u", "initialStock": 4, "unitCost": 10},
                       {"id": "C&D", "name": "part", "unit": "u"}],
             "bom": [{"parent": "P", "component": "C&D", "quantity": 2}],
             "companies": [{"id": "A", "name": "workshop", "selfFinancing": 1000}],
             "sites": [{"id": "S", "company": "A", "name": "hall"}],
             "resources": [{"id": "M", "site": "S", "name": "mill", "hoursPerWeek": 4}],
             "routes": [{"id": "R", "item": "P", "site": "S", "use": [{"resource": "M", "hoursPerUnit": 1}],
                         "yield": 0.8, "leadTimeWeeks": 1},
                        {"id": "R2", "item": "P", "site": "S", "use": [{"resource": "M", "hoursPerUnit": 0.5}],
                         "leadTimeWeeks": 1, "qualified": false}],
             "sources": [{"id": "O", "item": "C&D", "supplier": "dealer", "leadTimeWeeks": 0, "maxPerWeek": 10,
                          "unitPrice": 1}],
             "levers": [{"id": "shift", "name": "shift", "company": "A", "kind": "SHIFT", "delayWeeks": 2,
                         "effects": [{"addHours": {"resource": "M", "hoursPerWeek": 1}}]},
                        {"id": "other", "name": "other way, and parts", "company": "A", "kind": "QUALIFICATION",
                         "delayWeeks": 3,
                         "effects": [{"unlockRoute": "R2"}, {"deliverStock": {"item": "P", "quantity": 1.5}}]}],
             "programmes": [],
             "targets": [{"item": "P", "perWeek": 4}],
             "budget": {}}
            """;

    private TinyModel() {}

    static LoadedModel load() {
        return ModelJson.read(JSON.getBytes(StandardCharsets.UTF_8));
    }

    static FixedModel withoutLevers() {
        return FixedModel.of(load(), List.of());
    }

    static FixedModel withShift() {
        return FixedModel.of(load(), List.of(new LeverDecision("shift", 0, 2, 0, Map.of(), 0)));
    }

    static FixedModel withOtherWay() {
        return FixedModel.of(load(), List.of(new LeverDecision("other", 0, 3, 0, Map.of(), 0)));
    }
}
