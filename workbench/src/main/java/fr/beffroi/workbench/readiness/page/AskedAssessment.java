package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.readiness.assessment.Assessments;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asked an assessment for, as far as it can be read.
 *
 * @param wanted company, aim and answers of the diagnosis
 * @param levels number of the answer by code of the point
 * @param passedOver whether a level sent was none
 */
record AskedAssessment(Wanted wanted, Map<String, Integer> levels, boolean passedOver) {
    /** Before the code of a point in a form. */
    static final String LEVEL = "p_";

    /** Reads levels as they were sent. */
    static AskedAssessment read(Wanted wanted, Map<String, String> sent, Catalogue catalogue) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        boolean passedOver = false;
        for (Map.Entry<String, String> one : sent.entrySet()) {
            Checkpoint point = catalogue.checkpoints().get(one.getKey());
            if (point != null
                    && one.getValue().matches("\\d{1,2}")
                    && point.isAnswer(Integer.parseInt(one.getValue()))) {
                levels.put(one.getKey(), Integer.valueOf(one.getValue()));
            } else {
                passedOver = true;
            }
        }
        return new AskedAssessment(wanted, levels, passedOver);
    }

    /** Reads a form. */
    static AskedAssessment read(Map<String, String> sent, Catalogue catalogue) {
        Map<String, String> levels = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(LEVEL)) {
                levels.put(name.substring(LEVEL.length()), value);
            }
        });
        return read(Wanted.read(sent, catalogue), levels, catalogue);
    }

    /** Whose standing that is; empty where no company or no aim is named. */
    Optional<Assessments.Asked> asked() {
        return wanted.siren() == null || wanted.profile() == null
                ? Optional.empty()
                : Optional.of(
                        new Assessments.Asked(wanted.typed(), wanted.siren(), wanted.profile(), wanted.answers()));
    }
}
