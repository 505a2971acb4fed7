package fr.beffroi.workbench.rampup.run;

import java.util.UUID;

/** A run has a plan; told within the transaction that keeps it. */
public record RunFinished(UUID run, UUID scenario, int version) {}
