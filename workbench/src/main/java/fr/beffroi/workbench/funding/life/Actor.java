package fr.beffroi.workbench.funding.life;

import java.util.UUID;

/**
 * Who takes a step.
 *
 * @param person by the pseudonym under which the file knows them
 * @param party {@link Party#COMPANY} or {@link Party#TASK_FORCE}
 */
public record Actor(UUID person, Party party) {}
