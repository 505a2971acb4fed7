package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.registry.Siren;
import java.util.UUID;

/** A company came forward for a need, and so let who asks know who it is. */
record CompanyCameForward(UUID need, Siren company) {}
