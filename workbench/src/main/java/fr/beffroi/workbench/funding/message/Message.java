package fr.beffroi.workbench.funding.message;

import fr.beffroi.workbench.identity.Role;
import java.time.Instant;

/**
 * A message in a file.
 *
 * @param role of who wrote it
 */
public record Message(long id, String text, Role role, Instant at) {}
