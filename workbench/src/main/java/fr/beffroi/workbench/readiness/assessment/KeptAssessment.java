package fr.beffroi.workbench.readiness.assessment;

import fr.beffroi.workbench.registry.Siren;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers to a questionnaire that a company kept with a diagnosis.
 *
 * @param levels number of the answer by code of the point
 * @param gaps codes of the points that were lacking on that day, what came first first
 * @param visibility who else sees it
 * @param madeAt when it was kept last
 */
public record KeptAssessment(
        UUID diagnosis,
        String questionnaire,
        Siren siren,
        Map<String, Integer> levels,
        List<String> gaps,
        String visibility,
        Instant madeAt) {}
