package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;

/** How the plan was made, and what it says nothing about. */
final class MethodSection implements Section {

    private final Facts facts;

    MethodSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "method";
    }

    @Override
    public String finding(Words words) {
        return words.say("method.finding");
    }

    @Override
    public void writeBody(Html html, Words words) {
        RampUpPlan plan = facts.plan();
        SolverRun run = plan.solver();
        html.leaf("p", words.say("method.order"));
        html.leaf("p", words.say("method.limits"));
        html.leaf(
                "p",
                words.say(
                        "method.run",
                        words.list(run.names()),
                        words.number(run.seconds()),
                        words.percent(run.gapAsked()),
                        words.number(run.timeLimitSeconds())),
                "class",
                "small");
        if (!plan.explanationsComplete()) {
            html.leaf("p", words.say("method.partial"), "class", "small");
        }
        html.open("p", "class", "small hash")
                .text(words.say("method.model", plan.modelName()))
                .text(" ");
        html.leaf("code", plan.modelSha256()).close();
        Table table = new Table(words, words.say("method.table"))
                .text(words.say("method.goal"))
                .figure(words.say("method.value"))
                .figure(words.say("method.bound"))
                .figure(words.say("method.gap"))
                .figure(words.say("method.seconds"));
        for (Goal goal : plan.goals()) {
            table.row(
                    words.say("goal." + goal.name().fileName()),
                    words.number(goal.value()),
                    words.number(goal.bound()),
                    words.percent(goal.gap()),
                    words.number(goal.seconds()));
        }
        table.writeFolded(html);
    }
}
