package fr.beffroi.workbench.identity.absence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * From when to when somebody is away, both days included.
 *
 * @param name of who is away; empty once erased, as is {@code standInName}
 * @param own whether the viewer is away
 */
public record Absence(UUID id, String name, String standInName, LocalDate fromOn, LocalDate untilOn, boolean own) {}
