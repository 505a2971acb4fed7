package fr.beffroi.workbench.registry.reference;

import org.jspecify.annotations.Nullable;

/**
 * A manufacturing process in the tree.
 *
 * @param depth 0 for the roots
 */
public record Process(String code, @Nullable String parent, Label name, int depth) {}
