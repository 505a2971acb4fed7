package fr.beffroi.workbench.demand;

import java.util.UUID;

/** A need was published: others than its owner may see it from now on. */
public record NeedPublished(UUID need) {}
