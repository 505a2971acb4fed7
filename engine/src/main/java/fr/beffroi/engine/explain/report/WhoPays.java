package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.plan.LeverDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says who pays for a lever. */
final class WhoPays {

    /** Below half a cent nobody pays anything. */
    private static final double NOTHING_EUROS = 0.005;

    private final Facts facts;
    private final Words words;

    WhoPays(Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** "12 000 € Pass Drones, 12 000 € par l'entreprise". */
    String split(LeverDecision decision) {
        List<String> parts = grants(decision.grantsEuros());
        if (decision.ownEuros() >= NOTHING_EUROS) {
            parts.add(words.say("pays.own", words.euros(decision.ownEuros())));
        }
        return parts.isEmpty() ? words.say("pays.nothing") : String.join(" + ", parts);
    }

    /** "12 000 € de Pass Drones et 3 000 € de FEDER", added up; empty where no public money goes in. */
    String listGrants(List<LeverDecision> decisions) {
        Map<String, Double> sums = new LinkedHashMap<>();
        decisions.forEach(decision ->
                decision.grantsEuros().forEach((programme, euros) -> sums.merge(programme, euros, Double::sum)));
        return words.list(grants(sums));
    }

    private List<String> grants(Map<String, Double> eurosByProgramme) {
        List<String> parts = new ArrayList<>();
        for (Programme programme : facts.model().programmes()) {
            double euros = eurosByProgramme.getOrDefault(programme.id(), 0.0);
            if (euros >= NOTHING_EUROS) {
                String name = new Naming(facts, words).programme(programme.id());
                parts.add(words.say("pays.grant", words.euros(euros), words.of(name)));
            }
        }
        return parts;
    }
}
