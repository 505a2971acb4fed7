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

    /**
     * One sentence, not yet in words.
     *
     * @param key its message
     * @param values what goes in its places
     */
    private record Sentence(String key, List<String> values) {
        static Sentence of(String key, String... values) {
            return new Sentence(key, List.of(values));
        }

        void write(Html html, Words words) {
            words.stress(html, key, values.toArray(String[]::new));
        }

        String say(Words words) {
            return words.say(key, values.toArray());
        }
    }

    void write(Html html, Words words) {
        write(html, words, List.of(cadence(words), blocking(words), decision(words)));
    }

    /** For readers who may not know what holds the target back. */
    void writeWithoutBottleneck(Html html, Words words) {
        write(html, words, List.of(cadence(words), decision(words)));
    }

    private void write(Html html, Words words, List<Sentence> sentences) {
        html.open("h1", "id", words.id("answer"), "class", "answer");
        html.open("span", "class", "first");
        sentences.getFirst().write(html, words);
        html.close();
        for (Sentence sentence : sentences.subList(1, sentences.size())) {
            html.text(" ");
            sentence.write(html, words);
        }
        html.close();
        html.leaf("p", proof(words), "class", "proof");
    }

    /** When the cadence is reached, as plain text. */
    String sayCadence(Words words) {
        return cadence(words).say(words);
    }

    /** What holds the target back, as plain text. */
    String sayBlocking(Words words) {
        return blocking(words).say(words);
    }

    /** What to decide next, as plain text. */
    String sayDecision(Words words) {
        return decision(words).say(words);
    }

    private Sentence cadence(Words words) {
        List<TargetFacts> wanted = facts.targetsWithRate();
        Optional<LocalDate> date = facts.findDateReached();
        if (wanted.isEmpty()) {
            return Sentence.of("answer.noRate");
        }
        if (wanted.size() > 1) {
            return several(words, wanted, date);
        }
        TargetFacts only = wanted.getFirst();
        String rate = facts.rate().say(only.finalRate(), words);
        String name = only.item().name();
        return date.map(monday -> Sentence.of("answer.one", rate, name, words.date(monday)))
                .orElseGet(() -> Sentence.of(
                        "answer.one.never",
                        rate,
                        name,
                        endOfHorizon(words),
                        facts.rate().say(only.lastDelivered(), words)));
    }

    private Sentence several(Words words, List<TargetFacts> wanted, Optional<LocalDate> date) {
        if (date.isPresent()) {
            return Sentence.of("answer.all", words.whole(wanted.size()), words.date(date.get()));
        }
        List<TargetFacts> never =
                wanted.stream().filter(target -> !target.isReached()).toList();
        int reached = wanted.size() - never.size();
        return Sentence.of(
                reached == 0 ? "answer.some.none" : reached == 1 ? "answer.some.one" : "answer.some.other",
                words.whole(reached),
                words.whole(wanted.size()),
                endOfHorizon(words),
                never.getFirst().item().name());
    }

    private Sentence blocking(Words words) {
        Optional<Bottleneck> first = facts.plan().bottlenecks().stream()
                .filter(bottleneck -> bottleneck.backlogSavedIfRemoved() > 0)
                // What is made or bought first: money is decided on elsewhere on the page.
                .min(Comparator.comparing(bottleneck -> bottleneck.kind() == Bottleneck.Kind.MONEY));
        if (first.isPresent()) {
            Naming naming = new Naming(facts, words);
            String place = naming.place(first.get());
            String owner = naming.owner(first.get());
            return owner.isEmpty()
                    ? Sentence.of("answer.blocks", place)
                    : Sentence.of("answer.blocks.at", place, owner);
        }
        return Sentence.of(
                facts.targets().stream().noneMatch(TargetFacts::isEverLate)
                        ? "answer.blocks.nothing"
                        : "answer.blocks.unknown");
    }

    private Sentence decision(Words words) {
        List<LeverDecision> decisions = facts.leversByStart();
        if (decisions.isEmpty()) {
            return Sentence.of("answer.decision.none");
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
        return grants.isEmpty()
                ? Sentence.of("answer.decision.own", what, week, cost)
                : Sentence.of("answer.decision", what, week, cost, grants);
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
