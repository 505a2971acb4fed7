package fr.beffroi.workbench.demand;

import fr.beffroi.workbench.registry.Siren;
import org.jspecify.annotations.Nullable;

/**
 * Who got a lot.
 *
 * @param name as the notice writes it; empty where it gives a number only
 * @param siren null where the notice gives none whose check digit is right
 */
public record Winner(String name, @Nullable Siren siren) {}
