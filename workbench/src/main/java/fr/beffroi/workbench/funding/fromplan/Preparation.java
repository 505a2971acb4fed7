package fr.beffroi.workbench.funding.fromplan;

import java.time.Instant;
import java.util.UUID;

/**
 * That a file was prepared by the task force, and from which plan.
 *
 * @param version of the scenario
 * @param plannedAt when its plan was asked for
 */
public record Preparation(
        UUID file, UUID scenario, String scenarioName, int version, UUID run, Instant plannedAt, Instant at) {}
