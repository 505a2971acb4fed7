package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.plan.Bottleneck;

/** What limits and levers are called in a language. */
final class Naming {

    /** What every invented name of a model ends with; it is never left out. */
    private static final String FICTITIOUS = "(fictif)";

    private final Facts facts;
    private final Words words;

    Naming(Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** The limit itself: a machine, an article to buy, a purse. */
    String place(Bottleneck bottleneck) {
        Lookup lookup = facts.lookup();
        String id = bottleneck.id();
        return switch (bottleneck.kind()) {
            case RESOURCE -> lookup.getResource(id).name();
            case SOURCE ->
                words.say(
                        "place.source",
                        words.of(lookup.getItem(lookup.getSource(id).item()).name()));
            case ROUTE ->
                words.say(
                        "place.route",
                        lookup.getItem(lookup.getRoute(id).item()).name());
            case MONEY -> purse(id);
        };
    }

    /** Whose limit it is; empty for public money. */
    String owner(Bottleneck bottleneck) {
        Lookup lookup = facts.lookup();
        String id = bottleneck.id();
        return switch (bottleneck.kind()) {
            case RESOURCE -> lookup.companyOf(lookup.getResource(id)).name();
            case SOURCE -> lookup.getSource(id).supplier();
            case ROUTE -> lookup.companyOf(lookup.getRoute(id)).name();
            case MONEY -> lookup.isCompany(id) ? lookup.getCompany(id).name() : "";
        };
    }

    /** Both together, as a line of a table begins. */
    String placeAndOwner(Bottleneck bottleneck) {
        String owner = owner(bottleneck);
        String place = words.capital(place(bottleneck));
        return owner.isEmpty() ? place : words.say("place.owner", place, owner);
    }

    /** A programme's name in running text: without the remark in brackets that some names end with, unless it says "fictif". */
    String programme(String id) {
        String name = facts.lookup().getProgramme(id).name();
        int bracket = name.indexOf(" (");
        return bracket < 1 || name.contains(FICTITIOUS) ? name : name.substring(0, bracket);
    }

    /** The company of a lever, or that it is public. */
    String leverOwner(String lever) {
        String company = facts.lookup().getLever(lever).company();
        return company == null
                ? words.say("lever.public")
                : facts.lookup().getCompany(company).name();
    }

    private String purse(String id) {
        Lookup lookup = facts.lookup();
        if (lookup.isProgramme(id)) {
            return words.say("place.programme", programme(id));
        }
        return words.say(lookup.isCompany(id) ? "place.own" : "place.budget");
    }
}
