package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.registry.Siren;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A diagnosis that a company kept.
 *
 * @param answers number of the answer by code of the question
 * @param barriers codes that were not met on that day, the heaviest first
 * @param visibility who else sees it
 * @param reply what the company says to it; empty where nothing
 */
public record KeptDiagnosis(
        UUID id,
        Siren siren,
        String profile,
        Map<String, Integer> answers,
        List<String> barriers,
        String visibility,
        String reply,
        Instant madeAt) {}
