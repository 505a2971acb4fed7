package fr.beffroi.workbench.funding.ledger;

import fr.beffroi.workbench.registry.Siren;
import java.util.UUID;

/**
 * The step of a grant file that a movement follows.
 *
 * @param company whose file it is
 * @param step the number of the step in the file's life, from 1
 */
public record FileStep(UUID file, Siren company, int step) {}
