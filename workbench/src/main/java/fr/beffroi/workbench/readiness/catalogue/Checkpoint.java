package fr.beffroi.workbench.readiness.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A point that a questionnaire asks about: how far something has come, and what to do where that is not far enough.
 *
 * @param code begins with the code of its questionnaire
 * @param step code of the requirement whose work this is a part of
 * @param looksAt codes of further requirements for which somebody looks at this
 * @param enough number of the answer, from 0, from which on nothing is lacking
 * @param rank what to do first: {@link #FIRST} before what comes then
 * @param source code of the source, written out, or {@link Requirement#ESTIMATION}
 * @param why it is asked
 * @param todo what to do where it is lacking
 * @param answers from the least to the most
 */
public record Checkpoint(
        String code,
        String questionnaire,
        String theme,
        String step,
        List<String> looksAt,
        int enough,
        int rank,
        String source,
        Words text,
        Words why,
        Words todo,
        List<Words> answers) {
    /** The rank of what comes before all else. */
    public static final int FIRST = 1;
    /** The rank of what can wait. */
    public static final int LAST = 3;

    private static final int FEWEST_ANSWERS = 2;

    /** The requirements it has to do with, its step among them. */
    public Set<String> about() {
        Set<String> about = new TreeSet<>(looksAt);
        about.add(step);
        return about;
    }

    /** Whether the number is one of its answers. */
    public boolean isAnswer(int number) {
        return number >= 0 && number < answers.size();
    }

    /** Whether it can be asked: at least two answers, the first of which is not enough, and a rank. */
    boolean isAskable() {
        return answers.size() >= FEWEST_ANSWERS
                && enough > 0
                && enough < answers.size()
                && rank >= FIRST
                && rank <= LAST;
    }
}
