package fr.beffroi.workbench.funding.opinion;

import java.util.UUID;

/**
 * An opinion was given, or somebody stood back; told within the transaction that keeps it.
 *
 * @param askedBy the officer who waits for it, by pseudonym
 */
public record OpinionGiven(UUID file, long number, UUID askedBy) {}
