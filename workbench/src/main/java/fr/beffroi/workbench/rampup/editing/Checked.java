package fr.beffroi.workbench.rampup.editing;

import java.util.List;

/**
 * A draft as the engine's reader sees it.
 *
 * @param faults everything that is wrong; empty where it can be published
 * @param warnings what is allowed but looks unintended, in words
 */
public record Checked(long revision, List<CellFault> faults, List<String> warnings) {}
