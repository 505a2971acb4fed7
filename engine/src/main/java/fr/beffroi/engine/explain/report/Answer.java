package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sentence the reader came for: when the cadence is reached, what blocks, what to decide next; and how sure that is. */
final class Answer {

    /** What the contract grants a gap beyond the one asked for. */
    private static final double GAP_TOLERANCE = 1e-5;

    private final Facts facts;

    Answer(Facts facts) {
        this.facts = facts;
    }

    void write(Html html, Words words) {
        html.open("h1", "id", words.id("answer"), "class", "answer");
        cadence(html, words);
        html.text(" ");
        blocking(html, words);
        html.text(" ");
        decision(html, words);
        html.close();
        html.leaf("p", proof(words), "class", "proof");
    }

    private void cadence(Html html, Words words) {
        List<TargetFacts> wanted = facts.targetsWithRate();
        Optional<LocalDate> date = facts.findDateReached();
        html.open("span", "class", "first");
        if (wanted.isEmpty()) {
            html.text(words.say("answer.noRate"));
        } else if (wanted.size() == 1) {
            TargetFacts only = wanted.getFirst();
            String rate = facts.rate().say(only.finalRate(), words);
            if (date.isPresent()) {
                words.stress(html, "answer.one", rate, only.item().name(), words.date(date.get()));
            } else {
                String last = facts.rate().say(only.lastDelivered(), words);
                words.stress(html, "answer.one.never", rate, only.item().name(), endOfHorizon(words), last);
            }
        } else {
            several(html, words, wanted, date);
        }
        html.close();
    }

    private void several(Html html, Words words, List<TargetFacts> wanted, Optional<LocalDate> date) {
        if (date.isPresent()) {
            words.stress(html, "answer.all", words.whole(wanted.size()), words.date(date.get()));
            return;
        }
        List<TargetFacts> never =
                wanted.stream().filter(target -> !target.isReached()).toList();
        int reached = wanted.size() - never.size();
        words.stress(
                html,
                reached == 0 ? "answer.some.none" : reached == 1 ? "answer.some.one" : "answer.some.other",
                words.whole(reached),
                words.whole(wanted.size()),
                endOfHorizon(words),
                never.getFirst().item().name());
    }

    private void blocking(Html html, Words words) {
        Optional<Bottleneck> first = facts.plan().bottlenecks().stream()
                .filter(bottleneck -> bottleneck.backlogSavedIfRemoved() > 0)
                // What is made or bought first: money is decided on elsewhere on the page.
                .min(Comparator.comparing(bottleneck -> bottleneck.kind() == Bottleneck.Kind.MONEY));
        if (first.isPresent()) {
            Naming naming = new Naming(facts, words);
            String place = naming.place(first.get());
            String owner = naming.owner(first.get());
            if (owner.isEmpty()) {
                words.stress(html, "answer.blocks", place);
            } else {
                words.stress(html, "answer.blocks.at", place, owner);
            }
        } else if (facts.targets().stream().noneMatch(TargetFacts::isEverLate)) {
            html.text(words.say("answer.blocks.nothing"));
        } else {
            html.text(words.say("answer.blocks.unknown"));
        }
    }

    private void decision(Html html, Words words) {
        List<LeverDecision> decisions = facts.leversByStart();
        if (decisions.isEmpty()) {
            html.text(words.say("answer.decision.none"));
            return;
        }
        LeverDecision first = decisions.getFirst();
        List<LeverDecision> sameWeek = decisions.stream()
                .filter(decision -> decision.startWeek() == first.startWeek())
                .toList();
        String name = facts.lookup().getLever(first.lever()).name();
        String what = sameWeek.size() == 1 ? name : words.count("answer.decision.others", sameWeek.size() - 1, name);
        String week = words.date(facts.model().mondayOf(first.startWeek()));
        String cost = words.euros(
                sameWeek.stream().mapToDouble(LeverDecision::costEuros).sum());
        String grants = new WhoPays(facts, words).listGrants(sameWeek);
        if (grants.isEmpty()) {
            words.stress(html, "answer.decision.own", what, week, cost);
        } else {
            words.stress(html, "answer.decision", what, week, cost, grants);
        }
    }

    /** How far the plan can be from the best one, in plain words. */
    private String proof(Words words) {
        Goal backlog = facts.plan().goal(GoalName.BACKLOG);
        String far = new Proof(words).say(backlog, words.number(backlog.bound()));
        if (facts.plan().status() == PlanStatus.OPTIMAL) {
            return words.say("proof.optimal", far);
        }
        List<String> unproven = facts.plan().goals().stream()
                .filter(goal -> goal.gap() > facts.plan().solver().gapAsked() + GAP_TOLERANCE)
                .map(goal -> words.say("goal." + goal.name().fileName())
                        .toLowerCase(words.language().locale()))
                .toList();
        boolean backlogProven = backlog.gap() <= facts.plan().solver().gapAsked() + GAP_TOLERANCE;
        return backlogProven && !unproven.isEmpty()
                ? words.say("proof.partial", far, words.list(unproven))
                : words.say(
                        "proof.feasible",
                        far,
                        words.number(facts.plan().solver().timeLimitSeconds()));
    }

    private String endOfHorizon(Words words) {
        return words.date(facts.model().mondayOf(facts.model().weeks()).minusDays(1));
    }
}
