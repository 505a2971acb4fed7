package fr.beffroi.workbench.readiness.assessment;

import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a company stands in one subject, in the language of the page.
 *
 * @param siret as it was given
 * @param company its name; null where the register does not show it
 * @param profile code of what is aimed at
 * @param answers of the diagnosis: number of the answer by code of the question
 * @param questionnaire its code
 * @param levels number of the answer by code of the point
 * @param themes in the order they are asked
 * @param gaps what counts for the aim first, of that what is to be done first
 * @param way the steps that the gaps that count are a part of, with what comes before them; null where there is none to take
 * @param nothingLeft names of requirements not yet met of whose work no point is lacking
 */
public record AssessmentReading(
        String siret,
        @Nullable String company,
        String profile,
        String profileName,
        Map<String, Integer> answers,
        String questionnaire,
        String name,
        String about,
        Map<String, Integer> levels,
        List<Theme> themes,
        List<Gap> gaps,
        DiagnosisReading.@Nullable Path way,
        List<String> nothingLeft) {

    /**
     * A theme, and where it stands.
     *
     * @param reached of {@code points} how many are enough
     * @param lacking of {@code points} how many were answered and are not
     */
    public record Theme(String code, String name, List<Point> points, int reached, int lacking) {

        /** How many were not answered. */
        public int open() {
            return points.size() - reached - lacking;
        }
    }

    /**
     * A point to ask.
     *
     * @param level number of its answer; null where it has none
     * @param enough number of the answer from which on nothing is lacking
     */
    public record Point(
            String code,
            String text,
            String why,
            List<String> answers,
            @Nullable Integer level,
            int enough) {}

    /**
     * A point that is lacking.
     *
     * @param said the answer
     * @param enough the answer from which on nothing would be lacking
     * @param todo what to do
     * @param step code of the requirement whose work it is
     * @param rank 1 first, 2 then, 3 later
     * @param matters whether it counts for the aim
     * @param takenAsMet whether its requirement counts as met all the same
     */
    public record Gap(
            String code,
            String text,
            String why,
            String said,
            String enough,
            String todo,
            String step,
            String stepName,
            int rank,
            boolean matters,
            boolean takenAsMet) {}

    /** How many points there are. */
    public int points() {
        return themes.stream().mapToInt(theme -> theme.points().size()).sum();
    }

    /** How many gaps count for the aim. */
    public int mattering() {
        return (int) gaps.stream().filter(Gap::matters).count();
    }

    /** Whether every point was answered. */
    public boolean isComplete() {
        return levels.size() == points();
    }

    /** Where to go on: the number of the first theme with an open point, from 0; 0 where none is. */
    public int firstOpen() {
        for (int at = 0; at < themes.size(); at++) {
            if (themes.get(at).open() > 0) {
                return at;
            }
        }
        return 0;
    }
}
