package fr.beffroi.workbench.demand;

import java.util.UUID;

/** A need that was published changed, was shown to others, or was closed. */
public record NeedChanged(UUID need) {}
