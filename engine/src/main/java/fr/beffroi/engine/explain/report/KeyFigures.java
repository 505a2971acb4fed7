package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import java.util.List;

/** The four goals as figures; each opens on what it is made of and how well it is proven. */
final class KeyFigures {

    private static final int MOST_PARTS = 8;

    private final Facts facts;
    private final Funding funding;

    KeyFigures(Facts facts, Funding funding) {
        this.facts = facts;
        this.funding = funding;
    }

    void write(Html html, Words words) {
        html.open("div", "class", "figures");
        for (Goal goal : facts.plan().goals()) {
            figure(html, words, goal);
        }
        html.close();
    }

    private void figure(Html html, Words words, Goal goal) {
        String key = "goal." + goal.name().fileName();
        html.open("details", "class", "figure").open("summary");
        html.leaf("span", words.say(key), "class", "eyebrow");
        html.leaf("span", shown(words, goal.name(), goal.value()), "class", "value");
        html.leaf("span", words.say(key + ".unit"), "class", "small").close();
        html.leaf("p", words.say(key + ".meaning"), "class", "small");
        html.open("ul", "class", "parts");
        switch (goal.name()) {
            case BACKLOG -> backlogParts(html, words);
            case PUBLIC_MONEY -> publicParts(html, words);
            case PRIVATE_MONEY -> privateParts(html, words);
            case STOCK_VALUE -> stockParts(html, words);
        }
        html.close();
        String bound = shown(words, goal.name(), goal.bound());
        html.leaf("p", new Proof(words).say(goal, bound), "class", "small");
        html.close();
    }

    /** A mean over the weeks says more of a stock than the sum that the goal is. */
    private String shown(Words words, GoalName name, double value) {
        return switch (name) {
            case BACKLOG -> words.number(value);
            case PUBLIC_MONEY, PRIVATE_MONEY -> words.euros(value);
            case STOCK_VALUE -> words.euros(value / facts.model().weeks());
        };
    }

    private void backlogParts(Html html, Words words) {
        for (TargetFacts target : facts.targets()) {
            String name = target.item().name();
            double priority = target.target().priority();
            String value = words.number(target.unitWeeksLate() * priority);
            part(html, priority == 1 ? name : words.say("part.priority", name, words.number(priority)), value);
            if (target.isEverLate()) {
                double mean = target.unitWeeksLate() / target.unitsWanted();
                html.leaf("li", words.say("part.mean", words.number(mean)), "class", "small");
                int worst = target.worstWeek();
                html.leaf(
                        "li",
                        words.say(
                                "part.worst",
                                words.number(target.late()[worst]),
                                words.date(facts.model().mondayOf(worst))),
                        "class",
                        "small");
            }
        }
    }

    private void publicParts(Html html, Words words) {
        for (Programme programme : facts.model().programmes()) {
            double euros = funding.grantedBy(programme.id());
            if (euros > 0) {
                part(html, programme.name(), words.euros(euros));
            }
        }
    }

    private void privateParts(Html html, Words words) {
        List<Company> paying = funding.listPaying();
        for (Company company : paying.subList(0, Math.min(MOST_PARTS, paying.size()))) {
            part(html, company.name(), words.euros(funding.ownOf(company.id())));
        }
        leftOut(html, words, paying.size());
    }

    private void stockParts(Html html, Words words) {
        List<StockValues.ItemValue> dearest = facts.stocks().listDearestFirst();
        int weeks = facts.model().weeks();
        for (StockValues.ItemValue value : dearest.subList(0, Math.min(MOST_PARTS, dearest.size()))) {
            part(html, value.item().name(), words.euros(value.euroWeeks() / weeks));
        }
        leftOut(html, words, dearest.size());
        String sum = words.whole(facts.plan().goal(GoalName.STOCK_VALUE).value());
        html.leaf("li", words.say("part.stock.sum", sum, words.count("weeks", weeks)), "class", "small");
    }

    private static void leftOut(Html html, Words words, int all) {
        if (all > MOST_PARTS) {
            html.leaf("li", words.count("part.leftOut", all - MOST_PARTS), "class", "small");
        }
    }

    private static void part(Html html, String name, String value) {
        html.open("li").leaf("span", name).text(" ").leaf("b", value).close();
    }
}
