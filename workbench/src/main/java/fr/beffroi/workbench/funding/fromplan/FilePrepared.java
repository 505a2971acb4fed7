package fr.beffroi.workbench.funding.fromplan;

import java.util.UUID;

/**
 * A draft was prepared for a company; told within the transaction that makes it.
 *
 * @param company its SIREN
 */
public record FilePrepared(UUID file, long number, String company) {}
