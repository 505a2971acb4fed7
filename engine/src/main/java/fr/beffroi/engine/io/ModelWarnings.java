package fr.beffroi.engine.io;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is allowed, but is hardly what the author meant. */
final class ModelWarnings {
    private final RampUpModel model;
    private final JsonNode json;
    private final FaultList faults;

    ModelWarnings(RampUpModel model, JsonNode json, FaultList faults) {
        this.model = model;
        this.json = json;
        this.faults = faults;
    }

    void run() {
        if (!faults.isEmpty()) {
            return; // the model is refused, and not all of it can be trusted
        }
        warnOfSelfFinancing();
        for (int i = 0; i < model.levers().size(); i++) {
            Lever lever = model.levers().get(i);
            int latest = Math.min(lever.latestWeek(), model.weeks() - 1 - lever.delayWeeks());
            if (lever.earliestWeek() > latest) {
                faults.warn("levers[" + i + "]", Wording.text("warning.neverStarted", lever.id()));
            }
        }
        for (int i = 0; i < model.programmes().size(); i++) {
            Programme programme = model.programmes().get(i);
            if (programme.from() > Math.min(programme.to(), model.weeks() - 1)) {
                faults.warn("programmes[" + i + "]", Wording.text("warning.neverOpen", programme.id()));
            }
        }
    }

    private void warnOfSelfFinancing() {
        Map<String, Double> intensities = new HashMap<>();
        model.programmes().forEach(programme -> intensities.put(programme.id(), programme.intensity()));
        Map<String, List<String>> needing = new HashMap<>();
        for (Lever lever : model.levers()) {
            if (lever.company() != null && needsOwnMoney(lever, intensities)) {
                needing.computeIfAbsent(lever.company(), company -> new ArrayList<>())
                        .add(lever.id());
            }
        }
        for (int i = 0; i < model.companies().size(); i++) {
            String company = model.companies().get(i).id();
            List<String> levers = needing.get(company);
            if (levers != null && !json.path("companies").path(i).has("selfFinancing")) {
                String text = Wording.text("warning.noSelfFinancing", company, String.join(", ", levers));
                faults.warn("companies[" + i + "]", text);
            }
        }
    }

    /** Programmes can never carry the whole cost. */
    private static boolean needsOwnMoney(Lever lever, Map<String, Double> intensities) {
        boolean paidInFull = lever.maxPublicShare() == 1
                && lever.eligible().stream().anyMatch(id -> intensities.getOrDefault(id, 0.0) == 1);
        return lever.costEuros() + lever.costPerWeekEuros() > 0 && !paidInFull;
    }
}
