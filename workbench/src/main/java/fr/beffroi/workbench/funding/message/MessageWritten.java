package fr.beffroi.workbench.funding.message;

import java.util.UUID;

/**
 * A message was written; told within the transaction that keeps it.
 *
 * @param company its SIREN
 * @param fromCompany whether the company wrote it; else the task force did
 */
public record MessageWritten(UUID file, long number, String company, boolean fromCompany) {}
