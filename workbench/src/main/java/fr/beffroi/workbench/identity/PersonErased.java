package fr.beffroi.workbench.identity;

import java.util.UUID;

/**
 * A person was erased: whatever else a module keeps about them goes now. What they did stays in the audit log under a pseudonym that leads to
 * nobody any more.
 *
 * @param person their id
 */
public record PersonErased(UUID person) {}
