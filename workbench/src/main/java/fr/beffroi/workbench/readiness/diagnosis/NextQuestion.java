package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.readiness.catalogue.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the questions left could still change the answer: the barriers that matter, or the ways past them. Exact: whether a question matters is tried
 * with every answer to the other questions that have a part in the same requirement, and with the best answer to all others: the more is held elsewhere,
 * the heavier the requirement weighs among the rest, as no barrier grows by holding more.
 */
public final class NextQuestion {
    /** Nobody is asked more. */
    public static final int MOST = 12;

    private final Barriers barriers;
    private final List<Question> questions;

    /** Among these questions. */
    public NextQuestion(Barriers barriers, Collection<Question> questions) {
        this.barriers = barriers;
        this.questions = List.copyOf(questions);
    }

    /**
     * The next question worth asking: of those that can change the answer, the one about the heaviest barrier as things stand. Empty where none can, or
     * {@link #MOST} were asked.
     *
     * @param held what is known to be held
     * @param denied what is known not to be held: an answer that would prove it is no answer any more, and is not offered
     * @param asked codes of questions that were answered
     */
    public Optional<Question> find(Set<String> held, Set<String> denied, Set<String> asked) {
        if (asked.size() >= MOST) {
            return Optional.empty();
        }
        List<Question> left = left(held, denied, asked);
        List<Barrier> now = barriers.all(held);
        return left.stream()
                .filter(question -> matters(question, held, left))
                .min(Comparator.comparingInt((Question question) -> firstTouched(question, now))
                        .thenComparingInt(left::indexOf));
    }

    /** Those not asked that have two answers left and would say more than is known. */
    private List<Question> left(Set<String> held, Set<String> denied, Set<String> asked) {
        Set<String> proven = barriers.proven(held);
        return questions.stream()
                .filter(question -> !asked.contains(question.code()))
                .map(question -> possible(question, denied))
                .filter(question -> question.answers().size() > 1 && !proven.containsAll(question.about()))
                .toList();
    }

    /** With the answers that contradict nothing: a later answer holds what the earlier do, so that they are the first ones. */
    private Question possible(Question question, Set<String> denied) {
        List<Question.Answer> answers = new ArrayList<>();
        for (int number : question.numbers()) {
            if (Collections.disjoint(barriers.proven(question.holding(number)), denied)) {
                answers.add(question.answers().get(number));
            }
        }
        return new Question(question.code(), question.text(), question.why(), answers);
    }

    private int firstTouched(Question question, List<Barrier> now) {
        for (int at = 0; at < now.size(); at++) {
            if (touches(question, now.get(at).code())) {
                return at;
            }
        }
        return now.size();
    }

    private boolean touches(Question question, String required) {
        return question.about().stream()
                .anyMatch(code -> barriers.proven(Set.of(code)).stream().anyMatch(barriers.around(required)::contains));
    }

    /** Whether its answer can change what matters, whatever the answers to the others. */
    boolean matters(Question question, Set<String> held, List<Question> left) {
        return barriers.required().stream()
                .filter(required -> touches(question, required))
                .anyMatch(required -> matters(question, required, held, left));
    }

    private boolean matters(Question question, String required, Set<String> held, List<Question> left) {
        Set<String> base = new TreeSet<>(held);
        List<Question> varied = new ArrayList<>();
        for (Question other : left) {
            if (other.equals(question)) {
                continue;
            }
            if (touches(other, required)) {
                varied.add(other);
            } else {
                base.addAll(other.about());
            }
        }
        return anyDiffers(question, required, base, varied, 0);
    }

    private boolean anyDiffers(Question question, String required, Set<String> base, List<Question> varied, int at) {
        if (at == varied.size()) {
            return differs(question, required, base);
        }
        for (int answer : varied.get(at).numbers()) {
            Set<String> more = new TreeSet<>(base);
            more.addAll(varied.get(at).holding(answer));
            if (anyDiffers(question, required, more, varied, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the requirement looks otherwise under two answers and is among what matters under one of them. */
    private boolean differs(Question question, String required, Set<String> base) {
        Set<String> seen = new HashSet<>();
        boolean among = false;
        for (int answer : question.numbers()) {
            Set<String> held = new TreeSet<>(base);
            held.addAll(question.holding(answer));
            seen.add(barriers.find(required, barriers.proven(held))
                    .map(Barrier::seen)
                    .orElse(""));
            among |= barriers.heaviest(held).stream()
                    .anyMatch(barrier -> barrier.code().equals(required));
        }
        return among && seen.size() > 1;
    }
}
