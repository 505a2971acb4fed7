package fr.beffroi.workbench.readiness.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis to be read, in the language of the page; euros before tax, weeks from today.
 *
 * @param siret as it was given
 * @param company its name; null where the register does not show it
 * @param profile code of what is aimed at
 * @param answers number of the answer by code of the question
 * @param question the next worth asking; null where none could change the answer
 * @param matter the barriers that matter, the heaviest first
 * @param further how many more there are
 * @param met names of requirements that are met
 * @param evidence how what is held is known to be
 * @param ways past all that steps lead past: the cheapest first, the fastest last
 * @param offers questionnaires that ask further about one of the barriers
 */
public record DiagnosisReading(
        String siret,
        @Nullable String company,
        String profile,
        String profileName,
        Map<String, Integer> answers,
        @Nullable Asked question,
        List<Stop> matter,
        List<Stop> further,
        int required,
        List<String> met,
        List<Known> evidence,
        List<Path> ways,
        List<Offer> offers) {

    /** A question with its answers, the least first; an answer's number is its place from 0. */
    public record Asked(String code, String text, String why, List<String> answers, int number, int most) {}

    /**
     * A barrier.
     *
     * @param soonestWeeks the fewest weeks in which it can be passed, in the middle of what is usual; null where no steps lead there
     * @param missing facts that no step brings and that it waits for
     * @param way the cheapest; null where no steps lead there
     */
    public record Stop(
            String code,
            String name,
            String how,
            String body,
            String bodyPurpose,
            @Nullable BigDecimal soonestWeeks,
            List<String> missing,
            @Nullable Path way) {}

    /** Steps with what they cost and last together. */
    public record Path(long leastEuros, long mostEuros, long leastWeeks, long mostWeeks, List<Taken> steps) {}

    /**
     * A step in its place; weeks from today.
     *
     * @param estimation whether its cost or its time is this project's own judgement
     * @param aids open programmes that count such a cost
     */
    public record Taken(
            String code,
            String name,
            String body,
            long leastEuros,
            long mostEuros,
            long leastStart,
            long mostStart,
            long leastEnd,
            long mostEnd,
            boolean estimation,
            List<Aids.Aid> aids) {}

    /**
     * A questionnaire worth answering.
     *
     * @param because names of the barriers it looks at
     */
    public record Offer(String code, String name, String about, int points, List<String> because) {}

    /** Something held, and how that is known. */
    public record Known(String name, Evidence.Kind kind) {}

    /** Whether every requirement is met. */
    public boolean isReady() {
        return matter.isEmpty();
    }

    /** How many barriers there are. */
    public int barriers() {
        return matter.size() + further.size();
    }
}
