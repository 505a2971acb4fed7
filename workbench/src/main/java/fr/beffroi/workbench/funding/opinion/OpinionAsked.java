package fr.beffroi.workbench.funding.opinion;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A colleague is asked; told within the transaction that keeps it.
 *
 * @param person by pseudonym
 */
public record OpinionAsked(UUID file, long number, UUID person, LocalDate dueOn) {}
