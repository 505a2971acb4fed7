package fr.beffroi.workbench.readiness.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something to ask a company.
 *
 * @param why it is asked
 * @param answers from the least to the most
 */
public record Question(String code, Words text, Words why, List<Answer> answers) {

    /**
     * An answer.
     *
     * @param holds what is held by it beyond the answers before
     */
    public record Answer(Words text, List<String> holds) {}

    /** What whoever answers so holds: what this answer says and all before it. */
    public Set<String> holding(int answer) {
        Set<String> holds = new TreeSet<>();
        answers.subList(0, answer + 1).forEach(one -> holds.addAll(one.holds()));
        return holds;
    }

    /** What the last answer holds: everything the question is about. */
    public Set<String> about() {
        return holding(answers.size() - 1);
    }

    /** The answers by number, the least first. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < answers.size(); number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
